# What a state began lapses when the state ceases.
status in_need(s: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member v is in_need then every member except v must help v within 30 days; }
}
scenario s {
    1900-03-01: p is in_need;
    1900-03-10: ends p is in_need;
    expect on 1900-03-09: q is obliged to help p;
    expect on 1900-03-11: q is not obliged to help p because expired;
    expect on 1900-04-30: q has not breached article 1 of t;    # nothing was left to breach
}
