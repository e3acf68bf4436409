# error P0350
use std.security;
x : state;
scenario s { open attack; }
