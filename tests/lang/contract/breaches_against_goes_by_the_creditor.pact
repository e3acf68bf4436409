# `breaches … against v` in a trigger is met by a breach that is owed to v, be v named, a victim, or one of all parties.
action attack/attacks/attacked(a: state, v: state);
action disarm/disarms/disarmed(s: state);
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { p must disarm by 1901-01-01; }
    article 3 { p must disarm by 1902-01-01 owed to r; }
    article 4 { when any member a breaches article 1 against any member v then a must pay to v; }
    article 5 { when any member a breaches article 2 against any member v then a must pay to v; }
    article 6 { when any member a breaches article 3 against any member v then a must pay to v; }
}
scenario the_object_of_a_ban {
    1900-03-01: p attacks q;
    expect p is obliged to pay to q under article 4 of t;
    expect p is not obliged to pay to r under article 4 of t because not_triggered;
}
scenario all_others {
    expect on 1900-12-31: p is not obliged to pay to q under article 5 of t because not_triggered;
    expect on 1901-01-01: p is obliged to pay to q under article 5 of t and p is obliged to pay to r under article 5 of t;
}
scenario the_one_named {
    expect on 1902-01-01: p is obliged to pay to r under article 6 of t;
    expect on 1902-01-01: p is not obliged to pay to q under article 6 of t because not_triggered;
}
