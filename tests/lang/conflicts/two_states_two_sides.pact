# The duty of one state and the ban of another do not conflict.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must attack r; }
    article 2 { q must not attack r; }
}
scenario s {
    expect on 1900-01-01: no conflict;
}
