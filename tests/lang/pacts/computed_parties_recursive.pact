# A definition that turns on itself tells who is a party as well: the whole of what is connected.
status bordering(a: state, b: state);
action meet/meets/met(a: state, b: state);
define connected(a: state, b: state) if a is bordering b or some state m where (connected(a, m) and m is bordering b);
x, y, z, w : state;
treaty t { parties { every state s where (connected(s, x)); }  article 1 { every member must meet x; } }
scenario chain {
    y is bordering x;  z is bordering y;
    1930-01-01: y meets x;
    expect z is party to t and y is party to t and not w is party to t and not x is party to t;
    1930-01-02: ends y is bordering x;
    expect not z is party to t and not y is party to t;
}
