# Whether there is power is judged on the state before the instant (section 11), so what it brings neither gives nor takes power.
status in_office(s: state);
action appoint/appoints/appointed(a: state, b: state) starts in_office(b);
action dismiss/dismisses/dismissed(a: state, b: state) ends in_office(b);
action decree/decrees/decreed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { a, b; }
    article 1 { when any member m is in_office then m can decree; }
}
scenario given {
    1900-03-01: { a appoints b; b decrees; }
    expect not b has decreed because void;
    1900-03-01: b decrees;                                         # one instant later
    expect b has decreed;
}
scenario taken {
    b is in_office;
    1900-03-01: { a dismisses b; b decrees; }
    expect b has decreed and b is not empowered to decree;
}
scenario taken_before {
    b is in_office;
    1900-03-01: a dismisses b;
    1900-03-01: b decrees;
    expect not b has decreed because void;
}
