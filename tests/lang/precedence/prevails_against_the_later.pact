# note P0515
# While the earlier treaty says that it prevails it does; before and after the later one does (VCLT 30).
use std.security;
use std.vclt;
treaty earlier { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y; }
    article 1 { x must not trade with y; }
    article 2 from 1920-01-01 until 1930-01-01 { this treaty prevails over every other treaty; } }
treaty later { signed 1910-01-01;  in force from 1910-02-01;  parties { x, y; }
    article 1 { x must trade with y; } }
scenario turns {
    1915-01-01: y is neutral;
    expect x is obliged to trade with y and x is not forbidden to trade with y because overridden;
    expect on 1920-01-01: x is not obliged to trade with y because overridden;
    expect on 1920-01-01: x is forbidden to trade with y;
    expect on 1930-01-01: x is obliged to trade with y;
    expect on 1930-01-01: x is not forbidden to trade with y because overridden;
    expect no conflict;
    1931-01-01: x trades with y;
    expect x has not breached article 1 of earlier;
}
