kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state, start: date, n: number) from "p0243_cell.csv" { from start where (n > 1): member is party_to id; }
