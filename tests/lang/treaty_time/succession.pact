# The continuator is a party where its predecessor was, in one instant with the death and after it.
use std.security;
russia : state;
treaty t { in force from 1930-01-01;  parties { ussr, q; }
    article 1 { every member must not attack any other member; } }
treaty u { in force from 1930-01-01;  parties { q, r; } }
scenario at_once {
    1991-12-25: { ussr dies;  russia succeeds to ussr; }
    expect russia is party to t and not (ussr is party to t) and t in force and not (russia is party to u);
    expect russia is forbidden to attack q;
}
scenario living_predecessor {
    1991-12-01: russia succeeds to ussr;
    expect russia is party to t and ussr is party to t;
}
