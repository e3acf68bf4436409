# Who acceded since joins the group that still owes when the event comes again; its time is the group's.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, a; z from 1930-02-03; }
    article 1 { when a attacks x then any member except a, x must assist x within 10 days; } }
scenario joins {
    1930-02-01: a attacks x;
    expect on 1930-02-04: z is not obliged to assist x because not_triggered;
    1930-02-05: a attacks x;
    expect z is obliged to assist x;
    expect on 1930-02-11: y has breached article 1 of t and z has breached article 1 of t;
}
