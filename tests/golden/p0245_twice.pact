kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: each pact, member: state) from "p0245_twice.csv" { member is party_to id; }
