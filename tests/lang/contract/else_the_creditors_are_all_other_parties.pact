# Where neither `owed to` nor a victim that is a party says to whom, a norm is owed to all parties but its bearer.
action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(s: state, t: state);
action disarm/disarms/disarmed(s: state);
e, f : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any state v then r must sanction a within 5 days; }
    article 2 { r must disarm by 1901-01-01; }
}
scenario the_victim_is_no_party {
    1900-03-01: f attacks e;
    expect on 1900-03-06: r has breached article 1 of t against p and r has breached article 1 of t against q;
    expect on 1900-03-06: r has not breached article 1 of t against e and r has not breached article 1 of t against r;
}
scenario no_victim {
    expect on 1901-01-01: r has breached article 2 of t against p and r has breached article 2 of t against q;
    expect on 1901-01-01: r has not breached article 2 of t against r and r has not breached article 2 of t against e;
}
