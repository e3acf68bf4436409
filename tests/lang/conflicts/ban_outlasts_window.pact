# warning P0502
# A ban that ends after the duty's window leaves no time to comply; one that ends before narrows it.
action push/pushes/pushed(a: state, v: state);
treaty t { in force from 1950-01-01;  parties { x, y, z; }
    article 1 { x must push y for 10 days; }
    article 2 { x must not push y until 1950-01-20; }
    article 3 { x must push z for 10 days; }
    article 4 { x must not push z until 1950-01-05; } }
scenario s {
    expect on 1950-01-02: conflict between article 1 of t and article 2 of t for x;
    expect on 1950-01-02: no conflict between article 3 of t and article 4 of t;
}
