# error P0501
use std.security;
x, y : state;
scenario s { disputed x is neutral; expect unknown (x is neutral) because provoked; }
