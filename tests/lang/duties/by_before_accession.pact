# Who accedes after the date of `by` breaches nothing by it.
action pay/pays/paid(s: state);
event tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p; q from 1910-01-01; }
    article 1 { every member must pay by 1905-01-01; }
}
scenario s {
    1904-01-01: p pays;
    1911-01-01: p ticks;
    expect on 1911-01-01: q has not breached article 1 of t;    # it never could comply
}
