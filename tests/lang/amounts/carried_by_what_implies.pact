# What an act implies is done in its own amount: it meets duties, uses up limits and permissions, and adds up with the rest.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, to t: state, n: number) implies give(s, n, t);
action lend_gold/lends_gold/lent_gold(s: state, n: number, to t: state) implies lend(s, t, n) implies give(s, n, t);
treaty t { in force from 1930-01-01;  parties { x, y; z; }
    article 1 { x must give at least 100 to y by 1930-12-31; }
    article 2 { y must give at most 50 to x; }
    article 3 { when any member a gives at least 200 to z then z must give 1 to a; } }
scenario adds_up {
    1930-02-01: x lends_gold 30 to y;
    expect x has given at least 30 to y and not x has given at least 31 to y;
    expect x gives 30 to y and x lends 30 to y and x has lent at least 30 to y;
    1930-02-02: x gives 30 to y;
    1930-02-03: x lends 40 to y;
    expect on 1930-02-04: x is not obliged to give to y because fulfilled;
    expect x has given at least 100 and x has lent at least 70 and not x has lent at least 71;
}
scenario limit {
    1930-02-01: y lends 50 to x;
    expect y has not breached article 2 of t and y is forbidden to give to x and y is forbidden to lend_gold to x;
    1930-02-02: y lends_gold 1 to x;
    expect y has breached article 2 of t;
}
scenario at_one_instant {
    1930-02-01: { x lends 100 to z;  x gives 100 to z; }
    expect z is obliged to give to x;
}
