# warning P0502 P0502
# What a norm asks of each bearer towards itself meets what another says of that state by name.
action push/pushes/pushed(a: state, b: state);
x, y : state;
treaty t { parties { x, y; }
    article 1 { every member n must push n; }
    article 2 { x must not push x; }
    article 3 { y must push x; }
    article 4 { every member n must not push n; } }
scenario s {
    expect conflict between article 1 of t and article 2 of t for x;
    expect no conflict between article 1 of t and article 2 of t for y;
    expect conflict between article 1 of t and article 4 of t for y;
    expect no conflict between article 3 of t and article 4 of t;
}
