status poor(s: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is poor then s need not pay; }
}
scenario s {
    1900-03-01: p is poor;
    1900-04-01: ends p is poor;
    expect on 1900-02-28: p is not exempt from pay;
    expect on 1900-03-01: p is exempt from pay;
    expect on 1900-04-02: p is not exempt from pay;
    expect on 1900-03-01: q is not exempt from pay;
}
