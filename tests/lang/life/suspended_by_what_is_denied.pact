# Whatever its condition turns on, a suspension of the same instant comes before an act is judged.
use std.security;
event stop/stops/stopped(s: state);
define safe(s: state) if not s is neutral;
define exposed(s: state) if not safe(s);
treaty t {
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 60 { when any member m stops and not exposed(m) then suspends article 1 for m; }
}
scenario s { 1930-02-01: { x stops; x attacks y; }  expect x has not breached article 1 of t; }
