kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state) { member is party_to id; }
scenario s { expect not x is party_to p1; }
