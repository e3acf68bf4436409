# A ban that begins only after the deadline is no conflict.
action march/marches/marched(s: state);
event halt/halts/halted(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must march by 1900-03-01; }
    article 2 { when q halts then p must not march until 1900-12-31; }
}
scenario s {
    1900-02-01: p marches;
    1900-02-15: q halts;
    expect on 1900-02-15: no conflict;                          # the duty is done
}
