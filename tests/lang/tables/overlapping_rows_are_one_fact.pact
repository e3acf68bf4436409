kind pact/pacts;
status party_to(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state, start: date, end: date) from "members.csv" {
    from start until end: member is party_to id;
}
scenario joined {
    use members;
    expect on 1904-06-01: x is party_to p1;         # the shorter row's end ends nothing
    expect on 1905-01-01: not x is party_to p1;
    expect on 1902-01-01: y is party_to p1;         # the rows touch
    expect on 1910-01-01: not y is party_to p1;
    expect z is party_to p2;                        # no dates: from the beginning, without end
}
