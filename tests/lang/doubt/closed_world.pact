# A world is complete for what it does not mark: unlisted means false.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when any member a attacks any member v and not v is provoked a then every member except a, v must assist v; } }
scenario closed { 1930-01-01: x attacks y;  expect z is obliged to assist y; }
