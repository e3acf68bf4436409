# Breach of a breach: each feeds the next.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
action arm/arms/armed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 then a must pay within 5 days; }
    article 3 { when any member a breaches article 2 then every member except a may arm; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-05: r is not permitted to arm;
    expect on 1900-03-06: r is permitted to arm;
    expect on 1900-03-06: p is not permitted to arm;
}
