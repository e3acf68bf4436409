# Months are clamped to the month's last day, forward and backward; a chain of them step by step.
use std.security;
attribute since(s: state): date;
treaty t { parties { x, y; }
    article 1 { when x attacks y then y must notify x by since(y) + 1 month + 2 days; } }
scenario clamped {
    since(x) = 1924-01-31;  since(y) = 1999-12-31 - 1 year;
    expect since(x) + 1 month = 1924-02-29 and since(x) + 13 months = 1925-02-28;
    expect since(x) - 2 months = 1923-11-30 and 1 year + since(x) = 1925-01-31;
    expect since(x) + 1 month + 1 month = 1924-03-29 and since(x) + 2 months = 1924-03-31;
    expect since(y) = 1998-12-31 and since(y) + 1 month - since(y) = 31;
    expect today + 1 month = 0001-02-01;
    1999-01-15: x attacks y;
    expect on 1999-02-01: y has not breached article 1 of t;
    expect on 1999-02-02: y has breached article 1 of t;
}
