use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must consult with y at least 1 times per month until 1930-04-01; } }
scenario monthly {
    1930-01-31: x consults with y;
    1930-02-28: x consults with y;
    expect on 1930-03-30: x has not breached article 1 of t;
    expect on 1930-03-31: x has breached article 1 of t;
    expect on 1930-04-02: x is not obliged to consult with y because expired;
}
scenario kept {
    1930-01-31: x consults with y;
    1930-02-28: x consults with y;
    1930-03-01: x consults with y;
    expect on 1930-04-02: x has not breached article 1 of t and x is not obliged to consult with y because fulfilled;
}
