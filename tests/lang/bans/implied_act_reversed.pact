# An implied act may name its roles in another order.
action feud/feuds/feuded(a: state, b: state);
action insult/insults/insulted(s: state, v: state) implies feud(v, s);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a feuds any member b then a must not insult b; }
}
scenario s {
    1900-02-01: p insults q;
    expect on 1900-02-01: q has feuded p;
    expect on 1900-02-01: p has not feuded q;
    expect on 1900-02-01: q is forbidden to insult p;
    expect on 1900-02-01: p is not forbidden to insult q;
}
