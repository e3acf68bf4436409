use std.geography;
corfu, suez, cologne : place;
ionia, mediterranean, europe, rhineland : region;
greece, egypt, germany, france, spain, britain : state;
scenario regions {
    corfu is located at ionia;  ionia is inside mediterranean;  mediterranean is inside europe;
    suez is located at mediterranean;  cologne is located at rhineland;
    greece is sovereign over corfu;  germany is sovereign over cologne;
    expect lies_in(corfu, europe) and lies_in(corfu, ionia) and not lies_in(suez, ionia);
    expect greece is present at europe and not germany is present at europe;
    expect contained(ionia, europe) and not contained(europe, ionia);
}
scenario zones {
    cologne is located at rhineland;
    1920-01-10: rhineland is demilitarised_zone;
    expect demilitarised_place(cologne) and not demilitarised_place(suez) and not nuclear_free_place(cologne);
    1930-06-30: { ends rhineland is demilitarised_zone; suez is demilitarised; }
    expect not demilitarised_place(cologne) and demilitarised_place(suez);
}
scenario borders {
    germany is bordering with france;  france is bordering with spain;  britain is facing with france;
    expect neighbour(france, germany) and neighbour(germany, france) and not neighbour(germany, spain);
    expect contiguous(france, britain) and not neighbour(france, britain);
    expect reachable(germany, spain) and not reachable(germany, britain);
}
