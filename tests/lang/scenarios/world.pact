# A scenario starts from the facts of its worlds.
status neutral(s: state);
attribute capability(s: state): number;
treaty t { in force from 1900-01-01; parties { p, q; } }
world europe { p is neutral; capability(p) = 1; capability(q) = 2; }
scenario s {
    use world europe;
    capability(q) = 3;
    expect on 1900-01-01: p is neutral and capability(p) = 1;
    expect on 1900-01-01: capability(q) = 3;                    # the scenario's own figure
}
scenario without {
    expect on 1900-01-01: p is not neutral;
}
