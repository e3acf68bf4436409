# A union of collective security for agents.c: its members are whoever the host says are in it.

use std.security;

status in_union(s: state);

treaty union "A Union of States" {
    parties { every state s where (s is in_union); }

    article 1 "Peace" {
        every member must not attack any other member;
    }
    article 2 "Sanctions" {
        when any member a attacks any member v
        then every member except a, v must sanction a within 60 days;
    }
    article 3 "Succour" {
        when any member a attacks any member v
        then every member m except a, v where (capability(m) >= 90) must assist v against a within 30 days;
    }
}
