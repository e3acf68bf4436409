use std.security;
x : state;
define roused(s: state) if s is provoked x;
organ council { elected every roused;  adopts if some seat s where (s favours); }
treaty t { parties { x; every state s where (s is neutral); } }
scenario s { open neutral, provoked; }
