# Help within reach, for functions.c: how far apart two capitals lie is no matter of the text, so the host says it.

use std.security;

argentina, brazil, egypt, france, japan, kenya : state;

extern distance_km(a: state, b: state): number as integer from "libgeo.so";

define in_reach(a: state, b: state) if a != b and distance_km(a, b) <= 5_000;

treaty succour "Treaty of Mutual Succour" {
    parties { argentina, brazil, egypt, france, japan, kenya; }

    article 1 {
        when any state a attacks any member v
        then every member m except a, v must assist v against a within 14 days unless not in_reach(m, v);
    }
}
