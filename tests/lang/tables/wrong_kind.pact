# error P0205
kind pact/pacts;
status party_to(s: state, p: pact);
x, y, z : pact;
table members (id: new pact, member: state) from "members.csv" { member is party_to id; }
