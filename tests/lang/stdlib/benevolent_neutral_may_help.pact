use std.security;
treaty t { parties { x, y; }
    article 1 { when any state a attacks y then { x must remain_benevolently_neutral to y; x must support_diplomatically y against a; } } }
e : state;
scenario s { 1914-08-01: e attacks y;  expect no conflict;  expect x is obliged to support_diplomatically y against e; }
