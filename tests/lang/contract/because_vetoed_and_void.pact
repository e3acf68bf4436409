# `vetoed` and `void` say why an act did not happen; with `by` those who brought it about, all of them and nobody else.
action decide/decides/decided(o: organ);
action decree/decrees/decreed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { a, b, c; }
    organ council {
        permanent a, b;
        elected c;
        adopts decide if count of seat s where (s favours) >= 2;
        vetoed by permanent p where (p opposes);
    }
    article 1 { a can decree; }
}
scenario blocked {
    1900-03-01: council decides { yes b, c; no a; }
    expect not council has decided because vetoed;
    expect not council has decided because vetoed by a;
    expect not council has decided because not void;
}
scenario not_adopted {
    1900-03-01: council decides { yes b; no a, c; }
    expect not council has decided because void by a, c;
    expect not council has decided because not vetoed;
}
scenario no_power { 1900-03-01: b decrees;  expect not b has decreed because void; }
scenario valid {
    1900-03-01: council decides { yes a, b; no c; }
    1900-03-02: a decrees;
    expect council has decided and a has decreed;
}
