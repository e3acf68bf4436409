# What an act implies has happened, through all steps, when the act itself is looked at, and triggers as if it were stated.
action use_force/uses_force/used_force(a: state, against b: state);
action attack/attacks/attacked(a: state, v: state) implies use_force(a, v);
action invade/invades/invaded(a: state, v: state) implies attack(a, v);
action protest/protests/protested(s: state, to a: state);
action mobilise/mobilises/mobilised(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a uses_force against any member v then v must protest to a; }
    article 2 { when any member a invades any member v and a has used_force against v then v must mobilise; }
    article 3 { when any member a uses_force against any member v and not a has invaded v then v may mobilise; }
}
scenario implied {
    1900-03-01: p invades q;
    expect p has used_force against q and p has attacked q;
    expect q is obliged to protest to p;
    expect q is obliged to mobilise under article 2 of t;
    expect q is not permitted to mobilise under article 3 of t because not_triggered;
}
scenario not_the_reverse {
    1900-03-01: p uses_force against q;
    expect not p has attacked q and not p has invaded q;
    expect q is not obliged to mobilise under article 2 of t because not_triggered;
    expect q is permitted to mobilise under article 3 of t;
}
