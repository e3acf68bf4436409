# error P0901
use std.security;
x : state;
claim c { suppose every state complies;  never x is neutral; }
