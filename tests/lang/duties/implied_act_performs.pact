# Whoever does an act has done what it implies.
action use_force/uses_force/used_force(s: state, against a: state);
action defend/defends/defended(s: state, v: state, against a: state) implies use_force(s, a);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must use_force against r by 1900-03-01; q must defend p against r by 1900-03-01; }
}
scenario s {
    1900-02-01: p defends q against r;
    1900-02-01: q uses_force against r;
    expect on 1900-03-01: p has not breached article 1 of t;    # the implied act counts
    expect on 1900-03-01: q has breached article 1 of t;        # not the reverse
}
