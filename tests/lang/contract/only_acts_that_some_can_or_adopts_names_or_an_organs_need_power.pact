# Power is asked of acts that some `can` or `adopts` names, whoever does them, and of all acts of a declared organ; of no others.
action decree/decrees/decreed(s: state);
action speak/speaks/spoken(s: state);
action elect/elects/elected(o: organ, s: state);
action declare/declares/declared(o: organ);
treaty t {
    in force from 1900-01-01;
    parties { a, b; }
    organ council { permanent a, b; adopts elect if count of seat s where (s favours) >= 1; }
    article 1 { a can decree; }
}
club : organ;
scenario named_by_can {
    1900-03-01: { a decrees; b decrees; }
    expect a has decreed;
    expect not b has decreed because void;
}
scenario not_named { 1900-03-01: b speaks;  expect b has spoken; }
scenario of_a_declared_organ {
    1900-03-01: council declares { yes a, b; }                     # its own act, which no rule covers
    expect not council has declared because void;
    1900-03-02: council elects b { yes a; }
    expect council has elected b;
}
scenario of_an_organ_without_a_text {
    1900-03-01: club declares;
    expect club has declared;
    1900-03-02: club elects b;                                     # `adopts` names the act
    expect not club has elected b because void;
}
