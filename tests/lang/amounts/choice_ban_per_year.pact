# "per year" behind a choice is of each act, and so is "times".
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
action test/tests/tested(s: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p must not (give at least 5 to q or lend at least 50 to q) per year; }
    article 2 { p may (test at most 2 times per year or give at most 3 to q) notwithstanding article 3; }
    article 3 { p must not (test or give to q); } }
scenario from_year_to_year {
    1930-02-01: { p gives 3 to q;  p lends 49 to q;  p tests; }
    expect p has not breached article 1 of t and p has not breached article 3 of t;
    1931-02-01: { p gives 1 to q;  p lends 1 to q; }
    expect p has not breached article 1 of t and p has breached article 3 of t;
    1931-02-02: p lends 49 to q;
    expect p has breached article 1 of t;
}
scenario third_test {
    1930-02-01: p tests;  1930-02-02: p tests;  1930-03-01: p gives 3 to q;
    expect p has not breached article 3 of t and p is not permitted to test and p is not permitted to give to q;
    1930-03-02: p tests;
    expect p has breached article 3 of t;
}
