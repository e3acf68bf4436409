# error P0570
# The date makes an instant of its own.
use std.security;
treaty pact { parties { x, y; } }
claim armistice { never today >= 1950-01-01 and x is neutral; }
scenario quiet { x is neutral; }
