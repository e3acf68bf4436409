# error P0306 P0306
# Of two treaties each of which binds whom the other binds, or does not, none is first.
use std.security;
treaty a { parties { every state s where (s is party to b); } }
treaty b { parties { every state s where (s is neutral and not s is party to a); } }
