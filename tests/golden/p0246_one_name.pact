kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state) from "p0246_one_name.csv" { member is party_to id; }
