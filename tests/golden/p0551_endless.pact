use std.security;
treaty feud { parties { x, y; }  article 1 { when any member a attacks any member v then v must attack a; } }
scenario vendetta { suppose every state complies;  1930-01-01: x attacks y; }
