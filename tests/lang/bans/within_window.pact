# A ban with `until` ends on that date; unbroken it is fulfilled.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member until 1905-01-01; }
}
scenario s {
    1904-12-31: q attacks r;
    1905-01-01: p attacks r;
    expect on 1904-12-31: p is forbidden to attack q;
    expect on 1905-01-01: q has breached article 1 of t;        # the last day
    expect on 1905-01-01: p has not breached article 1 of t;    # not on the date itself
    expect on 1905-01-02: p is not forbidden to attack q because fulfilled;
}
