# Of an act that needs no power nobody is told that it is void; of one that does, who has none is.
action speak/speaks/spoke(s: state);
action decree/decrees/decreed(s: state);
treaty t { parties { a, b; }  article 1 { a can decree; } }
scenario s {
    expect b is not empowered to speak because not_loaded;
    expect b is not empowered to decree because void;
    1950-01-01: b speaks;
    expect b has spoke;
}
