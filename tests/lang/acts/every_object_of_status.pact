# Of a status, a duty towards each begins with whoever joins, and lapses with whoever leaves.
ongoing action inform/informs/informed(a: state, b: state);
status tense(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p; q until 1900-03-01; s from 1900-02-01; }
    article 1 { when p is tense then p must inform every member m except p where (m != p); }
}
scenario joins {
    tense(p);
    expect on 1900-01-02: p is obliged to inform q;
    expect on 1900-01-02: p is not obliged to inform s;
    expect on 1900-02-02: p is obliged to inform s;
    expect on 1900-03-02: p is not obliged to inform q;
    expect on 1900-03-02: p is obliged to inform s;
}
