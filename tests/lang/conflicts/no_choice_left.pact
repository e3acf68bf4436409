# warning P0502
# A choice that narrows to what is banned is a conflict from that day on, though no norm is new.
action push/pushes/pushed(a: state, b: state);
x, y, z : state;
treaty t { parties { x; z; y until 1950-02-01; }
    article 1 { x must push any other member; }
    article 2 { x must not push z; } }
scenario s {
    expect on 1950-01-31: no conflict between article 1 of t and article 2 of t;
    expect on 1950-02-01: conflict between article 1 of t and article 2 of t for x;
}
