# `at least` is met by all that is given from the instant at which the duty arises to its deadline; what came before does not count.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, n: number, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then r must pay at least 100 to v within 10 days; }
}
scenario instalments {
    1900-03-01: p attacks q;
    1900-03-02: r pays 60 to q;
    expect on 1900-03-03: r is obliged to pay to q;
    1900-03-11: r pays 40 to q;
    expect on 1900-03-12: r is not obliged to pay to q because fulfilled;
    expect on 1900-03-12: r has not breached article 1 of t;
}
scenario one_short {
    1900-03-01: p attacks q;
    1900-03-02: r pays 60 to q;
    1900-03-11: r pays 39 to q;
    expect on 1900-03-11: r has breached article 1 of t;
}
scenario more_will_do { 1900-03-01: p attacks q;  1900-03-02: r pays 500 to q;  expect on 1900-03-11: r has not breached article 1 of t; }
scenario before_and_after {
    1900-02-28: r pays 60 to q;
    1900-03-01: p attacks q;
    1900-03-02: r pays 40 to q;
    expect on 1900-03-11: r has breached article 1 of t;
}
