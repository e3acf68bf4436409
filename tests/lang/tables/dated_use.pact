# error P0248
kind pact/pacts;
status party_to(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state) from "members.csv" { member is party_to id; }
scenario s { 1900-01-01: use members; }
