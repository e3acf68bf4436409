# Exempt under one text and obliged under another, with nothing to rank them, is no conflict.
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay; }
    article 2 { p need not pay; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: p is obliged to pay;
    expect on 1900-01-01: p is exempt from pay;
}
