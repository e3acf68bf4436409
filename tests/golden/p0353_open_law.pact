use std.security;
treaty t { parties { x, y; } }
scenario s { open party, extinct; }
