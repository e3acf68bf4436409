kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: each pacts, name: title of member, member: first state, n: old number) from "p0242_row.csv" { member is party_to id; }
