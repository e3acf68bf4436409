# error P0317
kind pact/pacts;
x, y, z : state;
define party_to(s: state, p: pact) if s = x;
table members (id: new pact, member: state) from "members.csv" { member is party_to id; }
