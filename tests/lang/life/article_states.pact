# An article is in force, suspended, terminated: for all whom it binds.
use std.security;
event stop/stops/stopped(s: state);
event finish/finishes/finished(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 2 from 1931-01-01 until 1932-01-01 { every member must not trade with any other member; }
    article 3 {
        when any member m stops then suspends article 1 for m;
        when any member m finishes then terminates article 1;
    }
}
scenario s {
    expect on 1929-12-31: article 1 of t is not in force;
    expect on 1930-01-01: article 1 of t is in force and article 2 of t is not in force;
    expect on 1931-01-01: article 2 of t is in force;
    expect on 1932-01-01: article 2 of t is not in force;
    1933-01-01: x stops;
    expect article 1 of t is not suspended and x is suspended under article 1 of t;
    1933-01-02: y stops;
    expect article 1 of t is suspended and article 1 of t is in force;
    1933-01-03: x finishes;
    expect article 1 of t is terminated and article 1 of t is not in force and treaty t is in force;
    expect article 3 of t is not terminated;
}
