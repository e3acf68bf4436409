# What implies an act of a choice does it in its own amount.
action give/gives/given(s: state, n: number, to t: state);
action endow/endows/endowed(s: state, n: number, to t: state) implies give(s, n, t);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p must (give at least 10 to q or host q) by 1930-12-31; } }
scenario endowed { 1930-02-01: p endows 6 to q;  expect p has not fulfilled article 1 of t;
    1930-02-02: p gives 4 to q;  expect p has fulfilled article 1 of t; }
