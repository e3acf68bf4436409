# warning P0502
# The same where a status tells who qualifies; and it is told anew when it comes about anew.
status open_port(a: state);
action push/pushes/pushed(a: state, b: state);
x, y, z : state;
treaty t { parties { x, y, z; }
    article 1 { x must push any state v where (v is open_port); }
    article 2 { x must not push z; } }
scenario s {
    y is open_port;
    z is open_port;
    expect on 1930-01-01: no conflict between article 1 of t and article 2 of t;
    1930-02-01: ends y is open_port;
    expect conflict between article 1 of t and article 2 of t for x;
    1930-02-15: y is open_port;
    expect on 1930-03-01: no conflict between article 1 of t and article 2 of t;
}
