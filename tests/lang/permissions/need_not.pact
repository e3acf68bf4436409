# `need not` exempts.
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p need not pay; }
}
scenario s {
    expect on 1900-01-01: p is exempt from pay;
    expect on 1900-01-01: p is not obliged to pay because exempt;
    expect on 1900-01-01: q is not exempt from pay;
}
