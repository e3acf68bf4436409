# error P0206
use std.security;
claim c { never any state a attacks any state b and any state c1 attacks any state d and any state e attacks any state f and any state g attacks any state h; }
