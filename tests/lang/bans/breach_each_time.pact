# Each act against the ban is a breach of its own.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 then a must pay within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: p is obliged to pay;
    1900-03-02: p pays;
    expect on 1900-03-03: p is not obliged to pay because fulfilled;
    1900-04-01: p attacks q;
    expect on 1900-04-01: p is obliged to pay;                  # a second breach of the same ban
    expect on 1900-04-06: p has breached article 2 of t;
}
