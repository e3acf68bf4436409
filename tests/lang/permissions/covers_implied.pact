# Permission for an act covers what it implies, not the reverse.
action use_force/uses_force/used_force(s: state, against a: state);
action defend/defends/defended(s: state, v: state, against a: state) implies use_force(s, a);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p may defend q against r; q may use_force against r; }
}
scenario s {
    expect on 1900-01-01: p is permitted to defend q against r;
    expect on 1900-01-01: p is permitted to use_force against r;
    expect on 1900-01-01: q is permitted to use_force against r;
    expect on 1900-01-01: q is not permitted to defend p against r;
}
