kind pact/pacts;
status party_to(s: state, p: pact);
x, y : state;
table pacts (id: new pact, member: state, start: date, w: number) from "p0248_sentence.csv" {
    on start: member is party_to id;
    where (w > member): member is party_to id;
    from w: member is party_to id;
    disputed member is party_to id;
}
scenario s { 1900-01-01: use pacts; }
