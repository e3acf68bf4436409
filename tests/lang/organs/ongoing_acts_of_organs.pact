# An ongoing act of an organ begins only if it is valid.
ongoing action administer/administers/administered(o: organ, s: state);
x, y : state;
organ trust { permanent a, b; adopts if every seat s satisfies (s favours); }
scenario begins {
    1950-01-01: trust administers x { yes a; no b; }
    1950-01-01: trust administers y { yes a, b; }
    expect not trust administers x because void by b;
    expect trust administers y;
    1951-01-01: ends trust administers y;
    expect not trust administers y and trust has administered y;
}
