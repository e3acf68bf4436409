# Statements of one date are successive instants: an act is over at the next.
action attack/attacks/attacked(a: state, v: state);
action ask/asks/asked(v: state, s: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v and v asks any member s then s must help v; }
}
scenario successive {
    1900-06-01: p attacks q;
    1900-06-01: q asks r;
    expect on 1900-06-01: r is not obliged to help q;           # never both at one instant
}
scenario one_instant {
    1900-06-01: { p attacks q; q asks r; }
    expect on 1900-06-01: r is obliged to help q;
}
scenario one_instant_other_order {
    1900-06-01: { q asks r; p attacks q; }
    expect on 1900-06-01: r is obliged to help q;               # order within braces is immaterial
}
