kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state, "strat" as start: date) from "p0241_column.csv" { from start: member is party_to id; }
