# No deontic closure: a duty to do one act is no duty to do what implies it, nor to do another.
action use_force/uses_force/used_force(s: state, against a: state);
action defend/defends/defended(s: state, v: state, against a: state) implies use_force(s, a);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must use_force against r; }
}
scenario s {
    expect on 1900-01-01: p is obliged to use_force against r;
    expect on 1900-01-01: p is not obliged to defend q against r;
    expect on 1900-01-01: p is not obliged to use_force against q;
}
