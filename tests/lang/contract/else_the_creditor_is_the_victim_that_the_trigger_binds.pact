# Without `owed to` a norm is owed to the victim that its trigger binds, and to that one alone, if it is a party.
action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(s: state, t: state);
e : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any state v then r must sanction a within 5 days; }
}
scenario a_party {
    1900-03-01: e attacks q;
    expect on 1900-03-06: r has breached article 1 of t against q;
    expect on 1900-03-06: r has not breached article 1 of t against p;
}
scenario no_party {
    1900-03-01: p attacks e;
    expect on 1900-03-06: r has breached article 1 of t and r has not breached article 1 of t against e;
}
