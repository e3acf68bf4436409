# A run takes one option of each reading, the first unless another is supposed: what turns on it is certain, beside facts in doubt.
status ill(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action consult/consults/consulted(s: state, with v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    reading guarantee: several, collective;
    article 1 {
        when any member a attacks any member v and guarantee is several then every member except a, v must help v;
        when any member a attacks any member v and guarantee is collective then every member except a, v must consult with v;
    }
    article 2 { when any member m is ill then r must help m; }
}
scenario the_first {
    disputed p is ill;
    1900-03-01: p attacks q;
    expect guarantee is several and guarantee is not collective;
    expect r is obliged to help q and r is not obliged to consult with q because not unknown;
    expect unknown (r is obliged to help p) because ill;
}
scenario supposed {
    suppose guarantee is collective;
    1900-03-01: p attacks q;
    expect r is obliged to consult with q;
    expect r is not obliged to help q because not_triggered;
}
