# exit 3
# What is assumed leaves out each world that would refute it.
use std.security;
x, y : state;
assume not x is at_war with y;
claim peace { never x has attacked y; }
