# Who comes to be of a set that complies at the instant at which a ban arises stops what the ban is on, and has not broken it.
status calm(s: state);
ongoing action block/blocks/blocked(a: state, v: state);
treaty t { in force from 1930-01-01;  parties { p; q; }
    article 1 { every calm must not block q; } }
scenario s {
    suppose every calm complies;
    1930-01-02: p blocks q;
    1930-01-03: p is calm;
    expect p has not breached article 1 of t and not p blocks q;
}
