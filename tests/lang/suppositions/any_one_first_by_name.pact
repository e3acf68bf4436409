# Of a duty on any one of several the first by name performs.
use std.security;
treaty t { parties { zulu, yankee, xray, x; } article 1 { when x is neutral then any member m except x must notify x within 3 days; } }
scenario first { suppose every state complies; 1930-01-01: x is neutral;
    expect xray has notified x and not yankee has notified x;
    expect on 1930-01-05: yankee has not breached article 1 of t; }
scenario first_defies { suppose every state complies; suppose xray defies; 1930-01-01: x is neutral;
    expect yankee has notified x and not zulu has notified x; }
