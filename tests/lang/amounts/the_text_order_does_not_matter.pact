# What a run tells of amounts does not depend on the order of its articles or statements of one instant.
use std.security;
treaty t { in force from 1930-01-01;  parties { z, y, x; }
    article 2 { every member must contribute at most 10 to any other member; }
    article 1 { every member jointly must contribute at least 12 by 1930-12-31; } }
scenario either_way {
    1930-02-01: { z contributes 3 to y; x contributes 9 to y; }
    expect on 1930-02-02: y is not obliged to contribute because fulfilled;
}
