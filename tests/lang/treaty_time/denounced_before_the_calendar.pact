# The first term would have had to be denounced before the calendar begins: nobody was in time for that.
use std.security;
treaty t { in force when not p is neutral;  lasts 17 days;  renews every 7 days unless denounced 1 month before;
    parties { p, q, r; } }
scenario s {
    1930-01-06: p denounces t;
    expect p is party to t;
    expect on 1930-02-05: p is party to t;
    expect on 1930-02-12: not (p is party to t);
}
