# Triggered by a state, an effect works once for each binding that becomes so, though others hold already.
status calm(s: state);
action push/pushes/pushed(a: state, against v: state) starts calm(v);
treaty t { parties { p, r; }  article 1 { when any member a is calm then ends calm(r); } }
scenario s {
    p is calm;
    1930-01-20: r pushes against r;
    expect r is not calm and p is calm;
}
