# `before D` excludes D: an act on D is late, one on the eve is not.
action leave/leaves/left(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must leave before 1900-06-30; }
}
scenario s {
    expect on 1900-06-28: p has not breached article 1 of t;
    1900-06-29: p leaves;
    1900-06-30: q leaves;
    expect on 1900-06-30: p has not breached article 1 of t;    # the eve is in time
    expect on 1900-06-30: q has breached article 1 of t;        # D is late
    expect on 1900-07-01: q is not obliged to leave;            # performed, late
}
