# A ban over part of the time allowed narrows the duty; it does not conflict.
action march/marches/marched(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must march by 1900-12-31; }
    article 2 { p must not march until 1900-06-01; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: p is obliged to march and p is forbidden to march;
    1900-06-02: p marches;
    expect on 1900-12-31: p has not breached article 1 of t and p has not breached article 2 of t;
}
