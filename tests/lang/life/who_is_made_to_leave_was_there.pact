# Docs 8. Acts of the instant count before who leaves by it has left: r is a member when it is attacked.
action attack/attacks/attacked(a: state, v: state);
treaty clauses { parties { q; r; }
    article 1 { when any member a attacks any member v then terminates treaty pact for v; } }
treaty pact { parties { q; r; u; }
    article 4 { q must attack any other member; } }
scenario s {
    1930-01-13: q attacks r;
    expect q is fulfilled under article 4 of pact;
    expect not r in member of pact;
}
