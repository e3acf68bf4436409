# Who complies is never in breach of a deadline, and repairs nothing.
use std.security;
treaty t { parties { x, y; } article 1 { x must notify y by 1930-06-01; } article 2 { when x breaches article 1 then x must make_peace with y; } }
scenario s { suppose x complies; 1930-01-01: y is neutral; expect x has notified y;
    expect on 1930-07-01: x has not breached article 1 of t and x is not obliged to make_peace with y because not_triggered; }
scenario d { suppose x defies; 1930-01-01: y is neutral;
    expect on 1930-07-01: x has breached article 1 of t and x is obliged to make_peace with y; }
