# Of a choice one act done in its own amount fulfils; what is done of different acts does not add up.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p must (give at least 10 to q or lend at least 20 to q or host q) by 1930-12-31; } }
scenario short_of_each {
    1930-02-01: p gives 9 to q;
    1930-02-02: p lends 19 to q;
    expect p is not obliged to give to q and not p is obliged to lend to q; # either will do
    expect p has not fulfilled article 1 of t;
    expect on 1930-12-31: p has breached article 1 of t;
    1931-01-05: p lends 1 to q;
    expect on 1931-01-06: p has fulfilled article 1 of t;
}
scenario the_first { 1930-02-01: p gives 4 to q;  1930-02-02: p gives 6 to q;  expect p has fulfilled article 1 of t; }
scenario the_second { 1930-02-01: p gives 9 to q;  1930-02-02: p lends 20 to q;  expect p has fulfilled article 1 of t; }
scenario the_one_without { 1930-02-01: p gives 9 to q;  1930-02-02: p hosts q;  expect p has fulfilled article 1 of t; }
