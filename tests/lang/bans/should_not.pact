# `should not` recommends: nobody is forbidden, nobody breaches.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member should not attack any other member; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-01-01: p is not forbidden to attack q;
    expect on 1900-03-01: p has not breached article 1 of t;
}
