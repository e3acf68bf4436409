status ally(a: state, b: state);
table facts (one: new state, second: new state, since: date) { from since: one is ally second; }
scenario s { use facts;  expect on 1900-01-02: some state a satisfies (some state b satisfies (a is ally b)); }
