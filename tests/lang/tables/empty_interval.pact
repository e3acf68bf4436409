# error P0211
kind pact/pacts;
status party_to(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state, start: date, end: date) from "members.csv" { from end until start: member is party_to id; }
