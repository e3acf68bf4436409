# `member of T` names the parties of another treaty.
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; r until 1910-01-01; } }
treaty pact {
    in force from 1900-01-01;
    parties { q, r, u; }
    article 1 { every member must not attack any member of t; }
}
scenario s {
    expect on 1900-01-01: u is forbidden to attack p;
    expect on 1909-12-31: u is forbidden to attack r;
    expect on 1910-01-01: u is not forbidden to attack r;       # no longer a member of t
    expect on 1900-01-01: p is not forbidden to attack q because not_bound;
    expect on 1900-01-01: u is not forbidden to attack u;       # u is no member of t
}
