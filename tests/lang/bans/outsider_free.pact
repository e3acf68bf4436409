# Who is no party is bound by nothing, and protected as a victim only where the text says so.
action attack/attacks/attacked(a: state, v: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1900-01-01: x is not forbidden to attack p because not_bound;
    expect on 1900-01-01: p is not forbidden to attack x;
    1900-03-01: { x attacks p; p attacks x; }
    expect on 1900-03-01: x has not breached article 1 of t;
    expect on 1900-03-01: p has not breached article 1 of t;
}
