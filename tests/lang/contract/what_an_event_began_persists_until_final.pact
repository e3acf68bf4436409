# What an event began stands until it is done or otherwise final, although a status of its trigger ceases.
status allied(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v and any member m is allied with v then m must help v; }
}
scenario persists {
    r is allied with q;
    1900-03-01: p attacks q;
    1900-03-10: ends r is allied with q;
    expect r is obliged to help q;
    expect on 1910-01-31: r is obliged to help q;
    1910-02-01: r helps q;
    expect on 1910-02-02: r is not obliged to help q because fulfilled;
}
scenario never_begun {
    1900-03-01: p attacks q;
    1900-03-10: r is allied with q;
    expect r is not obliged to help q because not_triggered;
}
