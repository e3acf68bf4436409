# Nothing is said or asked on the day itself: what begins then is dated then.
use std.security;
attribute since(s: state): date;
treaty t {
    in force from 1900-01-01;
    parties { x, y; }
    article 1 { when any member m where (today >= since(m) + 1 year) then m must notify y within 5 days; }
    article 2 { when today >= 1910-01-31 + 1 month then y must consult with x within 5 days; }
    article 3 { when any member m where (today = 20 days + since(m)) then m must assist y within 5 days; }
    article 4 { when today > greatest of since(m) for member m where (true) then y must supply x within 5 days; }
}
scenario woken {
    since(x) = 1910-02-28;  since(y) = 1920-05-05;
    expect on 1910-03-04: y has not breached article 2 of t;
    expect on 1910-03-05: y has breached article 2 of t;
    expect on 1911-03-04: x has not breached article 1 of t;
    expect on 1911-03-05: x has breached article 1 of t;
    expect on 1920-05-10: y has not breached article 4 of t;
    expect on 1920-05-11: y has breached article 4 of t;
}
scenario the_figure_moves {
    since(x) = 1910-02-28;  since(y) = 1920-05-05;
    1910-06-01: since(x) = 1912-01-01;
    expect on 1913-01-05: x has not breached article 1 of t;
    expect on 1913-01-06: x has breached article 1 of t;
}
