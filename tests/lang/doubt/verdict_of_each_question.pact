# note P0540
# Each verdict of an expectation is that of its own question, also where an act that came about has none.
action pay/pays/paid(s: state);
action decree/decrees/decreed(s: state);
status calm(s: state);
treaty t { parties { p, q; }
    article 1 { p can decree; }
    article 2 { when q is calm then q must pay; } }
scenario s {
    disputed q is calm;
    1930-01-01: p decrees;
    expect not (p has not decreed or q is obliged to pay) because unknown;
    expect p has decreed and not p is obliged to pay because not_triggered;
}
