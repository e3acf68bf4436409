# error P0305
use std.security;
x : state;
claim c { whenever x attacks x then any state s is neutral; }
