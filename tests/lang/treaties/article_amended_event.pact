# A duty under the old text that an event began is judged by the text of its day.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 until 1910-01-01 { when any state a attacks any member v then every member except a, v must help v within 5 days; }
    article 1 from 1910-01-01 { when any state a attacks any member v then every member except a, v should help v; }
}
scenario old {
    1909-06-01: p attacks q;
    expect on 1909-06-01: r is obliged to help q and r is not recommended to help q;
    expect on 1909-06-06: r has breached article 1 of t;
}
scenario new {
    1910-01-01: p attacks q;
    expect on 1910-01-01: r is not obliged to help q and r is recommended to help q;
    expect on 1911-01-01: r has not breached article 1 of t;
}
