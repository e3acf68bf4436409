# A condition on `today` is looked at on its date, though nothing else happens then.
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when today >= 1910-01-01 then p must pay within 7 days; }
}
scenario s {
    expect on 1909-12-31: p is not obliged to pay;
    expect on 1910-01-08: p has breached article 1 of t;
}
