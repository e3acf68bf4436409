# While a norm of a clause is active, the same clause under the same bindings makes no second one; under others it does.
action attack/attacks/attacked(a: state, v: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then v must protest to a within 5 days; }
}
scenario one_duty {
    1900-03-01: p attacks q;
    1900-03-03: p attacks q;
    1900-03-04: q protests to p;
    expect on 1900-03-05: q is not obliged to protest to p because fulfilled;
    expect on 1900-03-31: q has not breached article 1 of t;
}
scenario one_deadline {
    1900-03-01: p attacks q;
    1900-03-03: p attacks q;
    expect on 1900-03-05: q has not breached article 1 of t;
    expect on 1900-03-06: q has breached article 1 of t;             # five days from the first
}
scenario other_bindings {
    1900-03-01: p attacks q;
    1900-03-03: r attacks q;
    expect q is obliged to protest to r;
    1900-03-04: q protests to p;
    expect on 1900-03-07: q has not breached article 1 of t and q is obliged to protest to r;
    expect on 1900-03-08: q has breached article 1 of t;
}
scenario violated_is_not_active {
    1900-03-01: p attacks q;
    expect on 1900-03-06: q is violated under article 1 of t and q is not active under article 1 of t;
    1900-03-10: p attacks q;
    expect q is active under article 1 of t;
}
