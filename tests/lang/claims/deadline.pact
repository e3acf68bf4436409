# error P0570
# Seen at the deadline, long after the last statement.
use std.security;
treaty pact { parties { x, y; }
    article 1 { when x attacks y then y must notify x within 30 days; } }
claim punctual { never y breaches article 1 of pact; }
scenario silent { 1931-01-01: x attacks y; }
