# `until D` excludes D: to end the act on D is in order, the day before is not.
ongoing action guard/guards/guarded(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must guard r until 1900-06-30; q must guard r until 1900-06-30; }
}
scenario s {
    1899-12-01: { p guards r; q guards r; }
    1900-06-29: ends q guards r;
    1900-06-30: ends p guards r;
    expect on 1900-06-28: q has not breached article 1 of t;
    expect on 1900-06-29: p is obliged to guard r;
    expect on 1900-06-29: q has breached article 1 of t;
    expect on 1900-06-30: p has not breached article 1 of t;
    expect on 1900-07-01: p is not obliged to guard r because fulfilled;
}
