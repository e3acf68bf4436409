# A duty to keep up until C, triggered while C holds, is breached at once; its window is empty.
# A duty whose `until` holds already when it is triggered asks nothing.
status calm(s: state);
action attack/attacks/attacked(a: state, v: state);
ongoing action guard/guards/guarded(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks p then r must guard p until p is calm; }
}
scenario s {
    1900-02-01: p is calm;
    1900-03-01: q attacks p;
    expect on 1900-03-02: r has not breached article 1 of t;
    expect on 1900-03-02: r is not obliged to guard p;
}
