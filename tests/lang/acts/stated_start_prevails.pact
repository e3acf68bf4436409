# warning P0511
# What is said to begin at an instant is not ended by an act of the same instant: all ends come first.
status calm(s: state);
action shout/shouts/shouted(a: state, at b: state) ends calm(b);
p, q : state;
scenario s {
    1900-03-01: { p shouts at q; q is calm; }
    expect q is calm;
    1900-03-02: p shouts at q;
    expect q is not calm;
}
