# A duty that follows a breach is no conflict with the ban that was broken.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 then a must pay; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: no conflict;
    expect on 1900-03-01: p is obliged to pay and p is forbidden to attack q;
}
