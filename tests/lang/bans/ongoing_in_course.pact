# An ongoing act already in course violates the ban that begins.
ongoing action trade/trades/traded(s: state, with t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 from 1910-01-01 { every member must not trade with r; }
}
scenario s {
    1905-01-01: { p trades with r; q trades with r; }
    1909-12-31: ends q trades with r;
    expect on 1909-12-31: p has not breached article 1 of t;
    expect on 1910-01-01: p has breached article 1 of t;
    expect on 1910-01-01: q has not breached article 1 of t;    # ended in time
}
