# error P0570
use std.security;
treaty alliance { parties { x, y; }
    article 1 { when any state a attacks any member v then every member except v, a must defend v against a; } }
treaty peace { parties { x, z; }
    article 1 { every member must not use_force against any other member; } }
claim agreed { never conflict between article 1 of alliance and article 1 of peace; }
