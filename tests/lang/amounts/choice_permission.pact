# A permission of a choice permits each of its acts, each up to its own amount.
action give/gives/given(s: state, n: number, to t: state);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p may (give at most 5 to q or host q) notwithstanding article 2; }
    article 2 { p must not (give to q or host q); } }
scenario within_it { 1930-02-01: p gives 5 to q;  1930-02-02: p hosts q;  1930-02-03: p hosts q;
    expect p has not breached article 2 of t and p is permitted to host q and p is not permitted to give to q; }
scenario beyond { 1930-02-01: p gives 6 to q;  expect p has breached article 2 of t; }
