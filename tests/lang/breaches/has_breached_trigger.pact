action attack/attacks/attacked(a: state, v: state);
action ask/asks/asked(v: state, s: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member v asks any member s and not v has breached article 1 then s must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-02: p asks r;
    1900-03-03: q asks r;
    expect on 1900-03-03: r is not obliged to help p;
    expect on 1900-03-03: r is obliged to help q;
}
