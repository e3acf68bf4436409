# Several articles bind side by side.
action attack/attacks/attacked(a: state, v: state);
action trade/trades/traded(s: state, with t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { every member may trade with any other member; }
    article 3 { not expressed because "of no consequence here"; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to attack q and p is permitted to trade with q;
    expect on 1900-01-01: p is forbidden to attack q under article 1 of t;
    expect on 1900-01-01: p is not forbidden to attack q under article 2 of t;
}
