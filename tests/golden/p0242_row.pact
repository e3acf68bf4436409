kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state) from "p0242_row.csv" { member is party_to id; }
