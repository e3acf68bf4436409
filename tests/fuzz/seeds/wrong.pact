use std.securty; use nothing.here;
define p(s: state) if not (s is q); define q(s: state) if not (s is p);
treaty t { secret until 1920-01-01; parties { a, aa; } article 1 { any member may not hti a; reading x: y, z; }
scenario s { expect unknown (a is b) because nothing; 1920-13-40: a attacks; }
