# `unknown` is the reason where the answer turns on a fact in doubt, and not where it is the same either way.
status ill(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member m except a, v must help v unless m is ill; }
}
scenario in_doubt {
    disputed r is ill;
    1900-03-01: p attacks q;
    expect r is not obliged to help q because unknown;
    expect u is obliged to help q because not unknown;
    expect on 1900-02-28: r is not obliged to help q because not_triggered;
}
scenario certain {
    r is ill;
    1900-03-01: p attacks q;
    expect r is not obliged to help q because not unknown;
}
