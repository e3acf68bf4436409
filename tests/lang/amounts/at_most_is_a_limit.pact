# `must … at most` is a ban on more: it adds up, and binds wholly once it is used up.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; z; }
    article 1 { every member must contribute at most 100 to any other member; } }
scenario limit {
    1930-02-01: x contributes 60 to y;
    expect x is not forbidden to contribute to y because not_triggered;
    1930-03-01: x contributes 40 to y;
    expect x has not breached article 1 of t and x is forbidden to contribute to y;
    expect x is not forbidden to contribute to z;
    1930-04-01: x contributes 1 to y;
    expect x has breached article 1 of t against y;
    expect y has not breached article 1 of t;
}
