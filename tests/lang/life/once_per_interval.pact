# A state suspends once, when it begins; the suspension lasts until it is resumed.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 60 {
        when any member m is neutral then suspends article 1 for m;
        when any member m makes_peace with any member n then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: x is neutral;
    1930-02-02: ends x is neutral;
    expect x is not forbidden to attack y because suspended;
    1930-03-01: x makes_peace with y;
    expect x is forbidden to attack y;
}
