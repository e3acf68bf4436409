# Implication runs through several acts.
action coerce/coerces/coerced(s: state, v: state);
action use_force/uses_force/used_force(s: state, v: state) implies coerce(s, v);
action attack/attacks/attacked(s: state, v: state) implies use_force(s, v);
action invade/invades/invaded(s: state, v: state) implies attack(s, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not coerce any other member; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to invade q;
    1900-02-01: p invades q;
    expect on 1900-02-01: p has breached article 1 of t;
    expect on 1900-02-01: p has coerced q and p has attacked q;
    expect on 1900-02-01: q has not breached article 1 of t;
}
