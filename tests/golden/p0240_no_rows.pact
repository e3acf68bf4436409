kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state) from "p0240_missing.csv" { member is party_to id; }
table others (id: new pact, member: state) { member is party_to id; }
