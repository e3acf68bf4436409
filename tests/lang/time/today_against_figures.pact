# A condition that turns on today and on figures becomes true, and ceases, on its day, without a statement.
use std.security;
attribute since(s: state): date;
attribute share(s: state): number;
define of_age(s: state) if today >= since(s) + 18 years;
define recent(s: state) if today - since(s) <= 10;
define weighted(s: state) if [today - since(s)] * share(s) > 100;
treaty t {
    in force from 1900-01-01;
    parties { x, y; z from 1950-01-01; }
    article 1 { when any member m is of_age then m should consult with y; }
    article 2 { when any member m is recent then m must notify y within 5 days; }
    article 3 { x must not attack y until today > since(y) + 1 month; }
    article 4 { every member m except y must trade with y for 30 days unless today = since(m) + 2 weeks; }
    article 5 { when count of member m where (today >= since(m) + 1 year) >= 2 then x may attack y; }
    article 6 { when any member m is weighted then m need not trade with y; }
}
scenario turns {
    since(x) = 1910-01-31;  since(y) = 1910-02-10;  since(z) = 1949-12-31;  share(x) = 1/3;  share(y) = 3/2;  share(z) = 0;
    expect on 1920-01-01: not x is of_age and not x is recommended to consult with y;
    expect on 1928-01-30: not x is recommended to consult with y;
    expect on 1928-01-31: x is of_age and x is recommended to consult with y;
    expect on 1910-02-10: x is recent and y is recent;
    expect on 1910-02-11: not x is recent and y is recent;
    expect on 1910-03-10: x is forbidden to attack y;
    expect on 1910-03-11: not x is forbidden to attack y because fulfilled;
    expect on 1911-02-09: not x is permitted to attack y;
    expect on 1911-02-10: x is permitted to attack y;
    expect on 1910-04-17: not y is exempt from trade with y;
    expect on 1910-04-18: y is exempt from trade with y;
    expect on 1910-11-27: not x is exempt from trade with y;
    expect on 1910-11-28: x is exempt from trade with y;
}
