# error P0570
# Under the readings that a run takes: the first options.
use std.security;
treaty pact { parties { x, y; }  reading war: declared, material;
    article 1 { when war is declared and x declares_war on y then y must notify x; } }
claim silent { never y is obliged to notify x; }
