# warning P0502
# Two duties exclude each other where no way of meeting both is left, whomever they are towards.
action help/helps/helped(a: state, v: state) excludes push(a, v);
action push/pushes/pushed(a: state, v: state);
treaty t { in force from 1950-01-01;  parties { x, y, z; }
    article 1 { x must push any other member; }
    article 2 { x must help any other member; }
    article 3 { y must push z;  y must help any other member; } }
treaty pair { in force from 1950-01-01;  parties { x, y; }
    article 1 { x must push any other member; }
    article 2 { x must help any other member; } }
scenario s {
    expect on 1950-01-02: no conflict between article 1 of t and article 2 of t;
    expect on 1950-01-02: no conflict between article 3 of t and article 3 of t;
    expect on 1950-01-02: conflict between article 1 of pair and article 2 of pair for x;
}
