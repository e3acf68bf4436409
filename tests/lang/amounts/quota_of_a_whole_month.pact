# A month in which the duty comes to bind late, or is suspended for a time, is not judged.
use std.security;
status released(s: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must notify y at least 1 times per month after 1930-01-19; }
    article 2 { y must notify x at least 1 times per month; }
    article 3 { when y is neutral then suspends article 2 for y; }
    article 4 { when y is released then resumes article 2 for y; } }
scenario from_the_next_month {
    expect on 1930-01-31: x has not breached article 1 of t and y has breached article 2 of t;
    expect on 1930-02-28: x has breached article 1 of t;
}
scenario suspended_for_a_time {
    1930-01-02: y notifies x;
    1930-02-10: y is neutral;
    1930-02-20: y is released;
    expect on 1930-02-28: y has not breached article 2 of t;
    expect on 1930-03-31: y has breached article 2 of t;
}
