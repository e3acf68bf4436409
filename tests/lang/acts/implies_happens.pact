# Implied acts happen first: they trigger, perform and violate as if stated.
action use_force/uses_force/used_force(s: state, against a: state);
action attack/attacks/attacked(s: state, v: state) implies use_force(s, v);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a uses_force against any member v then v must protest to a; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: p has used_force against q;
    expect on 1900-03-01: q is obliged to protest to p;
    expect on 1900-03-01: p is not obliged to protest to q;
}
