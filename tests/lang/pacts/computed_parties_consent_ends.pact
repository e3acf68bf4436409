# note P0521
# warning P0520
# Whom facts make a party stays one: neither an end of consent nor a denunciation changes that, and both are said.
use std.security;
status ally(s: state);
x, y : state;
event quit/quits/quitted(s: state);
treaty t { in force from 1930-01-01; withdrawal on 10 days notice; parties { every ally s; }
    article 1 { every member must not attack any state; }
    article 2 { when any member s quits then ends party(s, t); } }
scenario quitting { x is ally;  1930-02-01: x quits;  expect x is party to t; }
scenario denounces { x is ally;  1930-02-01: x denounces t;  expect on 1930-03-01: x is party to t; }
scenario terminated { y is ally;  1930-02-01: ends y is ally;  expect y is not party to t; }
