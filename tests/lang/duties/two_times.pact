# error P0309
# Of two limits none wins silently: the second is refused.
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay within 7 days by 1900-03-01; }
    article 2 { p must pay by 1900-03-01 within 7 days; }
}
scenario s {
    expect on 1900-01-08: p has breached article 2 of t;
    expect on 1900-01-08: p has breached article 1 of t;
}
