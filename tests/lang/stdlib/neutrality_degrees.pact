# warning P0502
use std.security;
treaty ally { parties { x, y; }
    article 1 { when any state a attacks any member v then every member except v, a must supply v against a; } }
treaty strict { parties { y, z; }
    article 1 { when any state a is at_war with any state b then y must remain_strictly_neutral to a; } }
treaty kind_ { parties { y, z; }
    article 2 { when z is at_war with any state b then y must remain_benevolently_neutral to z; } }
e : state;
scenario s {
    1914-08-01: e attacks x;
    expect conflict between article 1 of ally and article 1 of strict for y;
    expect y is obliged to remain_neutral to e;
    1914-09-01: e attacks z;
    expect y is obliged to remain_neutral to z under treaty kind_;
    expect conflict between article 2 of kind_ and article 1 of strict for y;
}
