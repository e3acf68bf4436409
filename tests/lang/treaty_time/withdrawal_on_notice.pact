# Two years' notice: bound to the eve of the second anniversary.
use std.security;
treaty covenant { in force from 1920-01-10;  withdrawal on 2 years notice;  parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a must sanction a; } }
scenario s {
    1933-10-21: p denounces covenant;
    expect on 1935-10-20: p is party to covenant;
    expect on 1935-10-21: not (p is party to covenant) and covenant in force;
    1935-10-20: q attacks r;
    expect on 1935-10-20: p is obliged to sanction q;
    expect on 1935-10-21: p is not obliged to sanction q because terminated;
    expect on 1935-10-21: r is obliged to sanction q;
}
