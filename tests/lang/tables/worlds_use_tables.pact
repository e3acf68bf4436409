kind pact/pacts;
status party_to(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state, start: date, end: date) from "members.csv" {
    from start until end: member is party_to id;
}
world europe { use members; x is party_to p2; }
scenario s { use world europe;  expect x is party_to p2 and z is party_to p2;  expect on 1900-01-01: x is party_to p1; }
scenario unused { expect on 1950-01-01: not z is party_to p2; }    # who does not use it does not have it
