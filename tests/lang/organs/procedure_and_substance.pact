# Of `adopts` and of `vetoed` the lines that name the act govern it; where none does, those that name none.
action place_on_agenda/places_on_agenda/placed_on_agenda(o: organ);
action condemn/condemns/condemned(o: organ, s: state);
treaty charter {
    parties { a, b, c, d; }
    organ council {
        permanent a;
        elected b, c, d;
        adopts if count of seat s where (s favours) >= 3;
        adopts place_on_agenda if count of seat s where (s favours) >= 2;
        vetoed by permanent p where (p opposes);
        vetoed place_on_agenda by permanent p where (false);
    }
}
scenario lines {
    1950-01-01: council places_on_agenda { yes b, c; no a; }
    expect council has placed_on_agenda;
    1950-01-02: council condemns b { yes b, c; no a; }
    expect not council has condemned because void by a;
    1950-01-03: council condemns b { yes b, c, d; no a; }
    expect not council has condemned because vetoed by a;
}
