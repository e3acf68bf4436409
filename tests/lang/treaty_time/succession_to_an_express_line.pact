# note P0521
# A party by a line with a date of its own is a party, also where a clause or a fact ended its consent; who
# succeeds takes its place once, and what becomes of the one does not touch the other.
use std.security;
s1 : state;
treaty t { in force from 1930-01-01;  parties { p until 1935-01-01;  q, r; } }
scenario s {
    1931-01-01: ends p is party to t;
    expect p is party to t;
    1932-01-01: s1 succeeds to p;
    expect s1 is party to t;
    expect on 1935-01-01: s1 is party to t and not (p is party to t);
}
