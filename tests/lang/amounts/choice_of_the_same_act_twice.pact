# The same act in two amounts, to two: what goes to one does not count for the other, and any amount is one.
action give/gives/given(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must (give at least 5 to q or give at least 10 to r) by 1930-12-31; }
    article 2 { q must (give at least 5 to p or give to r) by 1930-12-31; } }
scenario four_and_nine {
    1930-02-01: { p gives 4 to q;  p gives 9 to r;  q gives 4 to p; }
    expect p has not fulfilled article 1 of t and q has not fulfilled article 2 of t;
    1930-02-02: { p gives 1 to r;  q gives 1 to r; }
    expect p has fulfilled article 1 of t and q has fulfilled article 2 of t;
}
