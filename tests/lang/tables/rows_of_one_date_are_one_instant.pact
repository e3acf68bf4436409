kind pact/pacts;
status party_to(s: state, p: pact);
status alone(s: state);
action consult/consults/consulted(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state, start: date, end: date) from "members.csv" {
    from start until end: member is party_to id;
}
treaty t { parties { x, y, z; }
    article 1 { when any member m is party_to any pact p and no member o where (o != m and o is party_to p) then m must consult p; } }
scenario s { use members;  expect on 1900-01-02: x is not obliged to consult p1 because not_triggered; 
             expect z is obliged to consult p2 because not not_triggered; }
