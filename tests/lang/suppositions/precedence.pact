# Of two duties that exclude each other a complying state does the one that prevails; an exception that prevails over a ban lets it act.
use std.security;
treaty a { parties { x, y, z; } article 1 { when x attacks y then z must assist y against x; } }
treaty b { parties { x, y, z; } article 1 { when x attacks y then z must assist x against y subject to article 1 of a; } }
treaty ban { parties { x, y, z; }
    article 1 { every member must not use_force against any state; }
    article 2 { when any member a attacks any member v then v must use_force against a notwithstanding article 1; } }
scenario ranked {
    suppose every state complies;  suppose x defies;
    1930-01-01: x attacks y;
    expect z has assisted y and not z has assisted x;
    expect y has used_force against x and y has not breached article 1 of ban;
    expect x has breached article 1 of ban;
}
