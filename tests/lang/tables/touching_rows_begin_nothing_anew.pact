kind pact/pacts;
status party_to(s: state, p: pact);
action notify/notifies/notified(s: state, p: pact);
x, y, z : state;
table members (id: new pact, member: state, start: date, end: date) from "members.csv" {
    from start until end: member is party_to id;
}
treaty t { parties { x, y, z; }
    article 1 { when any member m is party_to any pact p then m must notify p within 10 days; } }
scenario once {
    use members;
    expect on 1900-01-11: y has breached article 1 of t;
    expect on 1902-01-20: y is obliged to notify p1 and x is obliged to notify p1;
    1902-02-01: y notifies p1;
    expect on 1902-02-15: y is not obliged to notify p1 because fulfilled;
}
