# `breaches` is an event, `has breached` remembers.
status marked(s: state);
action attack/attacks/attacked(a: state, v: state);
action tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member m ticks and m breaches article 1 then starts marked(m); }
}
scenario apart {
    1900-03-01: p attacks q;
    1900-03-02: p ticks;
    expect on 1900-03-02: p has breached article 1 of t;
    expect on 1900-03-02: p is not marked;
}
scenario together {
    1900-03-01: { p attacks q; p ticks; }
    expect on 1900-03-01: p is marked;
}
