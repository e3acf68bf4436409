# What is done while the duty is suspended neither performs nor violates it; an ongoing act counts from resumption on.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-06-01; }
    article 2 { x must sanction y by 1930-06-01; }
    article 60 {
        when any member m stops then suspends treaty t for m;
        when any member m relents then resumes treaty t for m;
    }
}
scenario s {
    1930-01-15: x stops;
    1930-02-01: x notifies y;
    1930-02-01: x sanctions y;
    1930-03-01: x relents;
    expect x is obliged to notify y;
    expect on 1930-03-02: x is not obliged to sanction y because fulfilled;
}
