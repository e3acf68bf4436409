# error P0570 P0570
# exit 1
# A cascade in the scenario, and one in a world that is made up: its scenario says what is supposed.
use std.security;
w, x, y, z : state;
treaty alliance { parties { x, y; }
    article 1 { when any state a attacks any member v then every member m except v must attack a; } }
claim localised { suppose every state complies;  never y has attacked w; }
claim peace { suppose every state complies;  suppose y defies;  never y has attacked z; }
scenario s { 1930-01-01: w attacks x;  expect not y has attacked w; }
