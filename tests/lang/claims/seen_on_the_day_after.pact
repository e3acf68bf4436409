# error P0570
# A duty that was met is owed to the end of its day; that it is owed no longer shows on the next, at which
# nothing happens.
use std.security;
treaty pact { parties { x, y; }
    article 1 { when x attacks y then y must notify x within 30 days; } }
claim lasting { never x has attacked y and not y is obliged to notify x; }
scenario met { 1931-01-01: { x attacks y; y notifies x; } }
