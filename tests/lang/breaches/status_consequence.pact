# A breach may start or end a status.
status outlaw(s: state);
status trusted(s: state);
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 then { starts outlaw(a); ends trusted(a); } }
}
scenario s {
    1900-02-01: { p is trusted; q is trusted; }
    1900-03-01: p attacks q;
    expect on 1900-02-28: p is not outlaw and p is trusted;
    expect on 1900-03-01: p is outlaw and p is not trusted;
    expect on 1900-03-01: q is not outlaw and q is trusted;
    expect on 1901-01-01: p is outlaw;
}
