# A trigger has an event in it also through a definition.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
define strikes_now(a: state, v: state) if a attacks v and a != v;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when strikes_now(any state a, any member v) then every member except a, v must help v within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-03: r is obliged to help q;               # it persists
    1900-03-03: r helps q;
    1900-04-01: p attacks q;
    expect on 1900-04-01: r is obliged to help q;               # each occurrence
    expect on 1900-04-06: r has breached article 1 of t;
}
