kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
attribute weight(s: state): number;
table pacts (id: new pact, name: title of id, member: state, w: number) from "p0247_differ.csv" { weight(member) = w; }
