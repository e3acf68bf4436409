# A duty above a ban allows what its act implies, whomever of those that qualify it is done to.
action push/pushes/pushed(a: state, against v: state);
action help/helps/helped(a: state, v: state, against b: state) implies push(a, b);
status calm(s: state);
treaty t { in force from 1950-01-01;  parties { x, y, z; }
    article 1 { x must not push against any other member subject to article 2; }
    article 2 { x must help any calm against z by 1950-02-01; } }
scenario one_is_calm  { y is calm;  1950-01-02: x pushes against z;  expect x has not breached article 1 of t; }
scenario nobody_is    { 1950-01-02: x pushes against z;  expect x has breached article 1 of t; }
