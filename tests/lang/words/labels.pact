# An article label is as written: 16.1 and 16.10 differ, as do 1 and 01.
action attack/attacks/attacked(a: state, v: state);
action threaten/threatens/threatened(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 16.1 { every member must not attack any other member; }
    article 16.10 { every member must not threaten any other member; }
    article "16 bis" { p may attack q; }
    article annex { p may threaten q; }
}
scenario s {
    expect on 1900-01-01: q is forbidden to attack p under article 16.1 of t;
    expect on 1900-01-01: q is not forbidden to attack p under article 16.10 of t;
    expect on 1900-01-01: q is forbidden to threaten p under article 16.10 of t;
    expect on 1900-01-01: q is not forbidden to threaten p under article 16.1 of t;
    expect on 1900-01-01: p is permitted to attack q under article "16 bis" of t;
    expect on 1900-01-01: p is permitted to threaten q under article annex of t;
}
