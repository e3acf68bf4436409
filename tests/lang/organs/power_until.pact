# A power begun by an event lasts until its `until` or `for`; it can be asked under its article.
action invite/invites/invited(a: state, b: state);
action intervene/intervenes/intervened(s: state, t: state);
treaty t {
    parties { a, b; }
    article 1 { when any member m invites any member n then n can intervene m for 10 days; }
}
scenario lapse {
    1950-01-01: a invites b;
    expect b is empowered to intervene a under article 1 of t;
    1950-01-10: b intervenes a;
    expect b has intervened a;
    1950-01-11: b intervenes a;
    expect not b intervenes a because void;
}
