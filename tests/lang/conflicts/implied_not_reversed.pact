# A duty to use force and a ban on one way of doing so are no conflict.
action use_force/uses_force/used_force(s: state, against a: state);
action bombard/bombards/bombarded(s: state, a: state) implies use_force(s, a);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must use_force against q; }
    article 2 { p must not bombard q; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: p is obliged to use_force against q and p is forbidden to bombard q;
}
