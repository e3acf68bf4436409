# warning P0504 P0530
# Each amount is reckoned for each bearer: what comes to nothing is met at once, and what cannot be reckoned of one act leaves nothing asked.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
attribute share(s: state): number;
treaty t { in force from 1930-01-01;  parties { p, q, r, v; }
    article 1 { when v is host then every member m except v must (give at least [share(m) * 100] to v or lend at least 60 to v) by 1930-12-31; } }
status host(s: state);
scenario by_share {
    share(p) = 1/3;  share(q) = 0;
    1930-02-01: v is host;
    expect q has fulfilled article 1 of t and p has not fulfilled article 1 of t;
    1930-02-02: { p gives 33 to v;  r lends 10 to v; }
    expect p has not fulfilled article 1 of t;
    1930-02-03: gives(p, 1/3, v);
    expect p has fulfilled article 1 of t and p has not breached article 1 of t;
    expect on 1930-12-31: r has not breached article 1 of t and r has not fulfilled article 1 of t;
}
