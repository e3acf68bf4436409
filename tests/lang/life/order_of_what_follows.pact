# What follows from a breach comes after it, and what was never suspended is not resumed: no order to be told of.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
event quit/quits/quitted(s: state);
treaty t {
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must not trade with any other member; }
    article 60 {
        when any member m stops then suspends article 2 for m;
        when any member m relents then resumes article 2 for m;
        when any member m quits then terminates article 2 for m;
        when any member m breaches article 1 then terminates article 2 for m;
    }
}
scenario breach { 1930-02-01: { x stops;  x attacks y;  x trades with y; }
    expect x has not breached article 2 of t and x is not forbidden to trade with z because terminated; }
scenario nothing_to_resume { 1930-02-01: { x relents;  x quits; }
    expect x is not forbidden to trade with z because terminated; }
