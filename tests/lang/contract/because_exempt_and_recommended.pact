# `exempt` says that a text frees from the duty, `recommended` that a text advises the act and no more.
action pay/pays/paid(s: state);
action report/reports/reported(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p need not pay; }
    article 2 { p should report; }
    article 3 { q must report; }
}
scenario which {
    expect on 1899-12-31: p is not obliged to pay because not exempt;
    expect on 1900-01-01: p is not obliged to pay because exempt;
    expect on 1900-01-01: p is not obliged to pay because not recommended;
    expect on 1900-01-01: p is not obliged to report because recommended;
    expect on 1900-01-01: p is not obliged to report because not exempt;
    expect on 1900-01-01: q is obliged to report because not recommended;
}
