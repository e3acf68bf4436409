# Power is judged on the state before the instant: what the instant brings neither gives nor takes it.
status in_office(s: state);
action appoint/appoints/appointed(a: state, b: state) starts in_office(b);
action dismiss/dismisses/dismissed(a: state, b: state) ends in_office(b);
action decree/decrees/decreed(s: state);
treaty t {
    parties { a, b; }
    article 1 { when any member m is in_office then m can decree; }
}
scenario together {
    1950-01-01: { a appoints b; b decrees; }
    expect b is in_office and not b has decreed because void;
    1950-01-02: b decrees;
    expect b has decreed;
    1950-01-03: { a dismisses b; b decrees; }
    expect b decrees and b is not in_office;
    1950-01-04: b decrees;
    expect not b decrees because void;
    expect b is not empowered to decree;
}
