# error P0305
use std.security;
assume not any state a attacks any state b;
