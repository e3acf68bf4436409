# Two texts of one article: each rules in its own time.
action attack/attacks/attacked(a: state, v: state);
action threaten/threatens/threatened(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 until 1910-01-01 { every member must not attack any other member; }
    article 1 from 1910-01-01 { every member must not threaten any other member; }
}
scenario s {
    expect on 1909-12-31: p is forbidden to attack q under article 1 of t;
    expect on 1909-12-31: p is not forbidden to threaten q under article 1 of t;
    expect on 1910-01-01: p is not forbidden to attack q under article 1 of t;
    expect on 1910-01-01: p is forbidden to threaten q under article 1 of t;
}
