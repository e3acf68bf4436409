# Who succeeds to a state that facts make a party, be it dying at that instant, becomes one.
use std.security;
status ally(s: state);
x, y, z : state;
treaty t { in force from 1930-01-01; parties { every ally s; }
    article 1 { every member must not attack any other member; } }
scenario living { x is ally;  1930-02-01: z succeeds to x;  expect x is party to t and z is party to t; }
scenario dying { x is ally;  1930-02-01: { x dies;  z succeeds to x; }  expect x is not party to t and z is party to t; }
scenario none { x is ally;  1930-02-01: ends x is ally;  1930-02-02: z succeeds to x;  expect z is not party to t; }
