# The exit of the victim ends no duty that an event began while it was a party.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, r; q until 1900-03-03; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-02: r is obliged to help q;
    expect on 1900-03-05: r is obliged to help q;               # what an event began persists until final
}
