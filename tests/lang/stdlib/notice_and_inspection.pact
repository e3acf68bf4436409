use std.security;
ground : place;
treaty stockholm { parties { x, y, z; }
    article 29 { x must notify_activity y by 1987-01-15; }
    article 66 { when any member a requests_inspection from any member b then b must accept_inspection from a within 1 day; } }
scenario s {
    expect on 1986-12-31: x is obliged to notify y;
    1987-01-10: x notifies y;                               # a notice of something else
    expect on 1987-01-16: x has breached article 29 of stockholm;
    1987-02-01: y requests_inspection from x at ground;
    expect x is obliged to accept_inspection from y;
    1987-02-02: x accepts_inspection from y at ground;
    expect on 1987-02-04: x has not breached article 66 of stockholm;
}
