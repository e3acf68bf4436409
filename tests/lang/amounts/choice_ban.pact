# A ban on a choice forbids each of its acts, each from its own amount on.
action give/gives/given(s: state, n: number, to t: state);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p must not (give at least 5 to q or host q); } }
scenario little { 1930-02-01: p gives 4 to q;  expect p has not breached article 1 of t and p is forbidden to host q;
    expect not p is forbidden to give to q and p is forbidden to give 1 to q and not p is forbidden to give 0.5 to q;
    1930-02-02: p gives 1 to q;  expect p has breached article 1 of t and p is forbidden to give to q; }
scenario hosting { 1930-02-01: p hosts q;  expect p has breached article 1 of t; }
