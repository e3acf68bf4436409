# A clause may turn on the state of norms: who suspends pays, who performed is thanked.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { x must notify y by 1930-03-01; }
    article 2 { when any member m is suspended under article 1 then m must consult with y; }
    article 3 { when any member m has fulfilled article 1 then y must assist m; }
    article 4 { when any member m stops then suspends article 1 for m; }
}
scenario stopped {
    expect on 1930-01-15: x is not obliged to consult with y because not_triggered;
    1930-02-01: x stops;
    expect x is obliged to consult with y and z is not obliged to consult with y;
}
scenario done {
    1930-02-01: x notifies y;
    expect y is obliged to assist x;
}
