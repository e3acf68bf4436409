action pay/pays/paid(s: state);
attribute delay(s: state): number;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay by today + delay(p); }
}
scenario s {
    delay(p) = 1/2;
    expect on 1900-02-01: p is obliged to pay;
    expect on 1900-02-01: p has not breached article 1 of t;
}
