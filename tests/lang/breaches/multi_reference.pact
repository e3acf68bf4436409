# Several references: any of them.
action attack/attacks/attacked(a: state, v: state);
action threaten/threatens/threatened(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must not threaten any other member; }
    article 3 { every member must not attack any other member; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to attack q under article 1 of t, article 2 of t;
    expect on 1900-01-01: p is forbidden to attack q under article 2 of t, article 3 of t;
    expect on 1900-01-01: p is not forbidden to attack q under article 2 of t;
    expect on 1900-01-01: p is forbidden to threaten q under article 1 of t, article 2 of t;
    expect on 1900-01-01: p is not forbidden to threaten q under article 1 of t, article 3 of t;
    expect on 1900-01-01: p is forbidden to attack q under treaty t;
}
