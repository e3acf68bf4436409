kind pact/pacts;
status party_to(s: state, p: pact);
status known(s: state);
member, x, y, z : state;
table members (id: new pact, member: state) from "members.csv" { member is known; z is party_to id; }
scenario s { use members;  expect x is known and not member is known;  expect z is party_to p1; }
