# What all bearers of a joint duty give is one total; who is none of them adds nothing to it.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, n: number, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v jointly must pay at least 100 to v within 10 days; }
}
scenario together {
    1900-03-01: p attacks q;
    expect r is obliged to pay to q and u is obliged to pay to q;
    1900-03-02: r pays 70 to q;
    expect on 1900-03-03: r is obliged to pay to q and u is obliged to pay to q;
    1900-03-04: u pays 30 to q;
    expect on 1900-03-05: r is not obliged to pay to q because fulfilled;
    expect on 1900-03-11: r has not breached article 1 of t and u has not breached article 1 of t;
}
scenario who_is_none_of_them {
    1900-03-01: p attacks q;
    1900-03-02: r pays 70 to q;
    1900-03-04: p pays 30 to q;
    expect on 1900-03-11: r has breached article 1 of t;
}
