# `by D` includes D.
action leave/leaves/left(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must leave by 1900-06-30; }
}
scenario s {
    expect on 1899-12-31: p is not obliged to leave because not_bound;
    expect on 1900-01-01: p is obliged to leave;
    expect on 1900-06-29: p has not breached article 1 of t;
    1900-06-30: p leaves;
    expect on 1900-06-30: p has not breached article 1 of t;    # D is in time
    expect on 1900-06-30: q has breached article 1 of t;        # the breach bears D
    expect on 1900-07-01: q is obliged to leave;                # still owed
    expect on 1900-07-01: p is not obliged to leave because fulfilled;
}
