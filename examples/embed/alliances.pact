# Six realms and their alliances, for a game of strategy: turn.c plays on them.

use std.security;

aster, brim, corda, dorn, esk, fenn : state;

treaty league "The Northern League" {
    in force from 1700-01-01;
    parties { aster, brim, corda; }

    article 1 "Peace among members" {
        every member must not resort_to_war against any other member;
    }
    article 2 "Mutual defence" {
        when any state a resorts_to_war against any member v
        then every member except a, v must defend v against a within 30 days;
    }
    article 3 "No separate peace" {
        when any state a resorts_to_war against any member v
        then every member except a must not make_peace with a until v has made_peace with a;
    }
}

treaty river "The River Pact" {
    in force from 1710-01-01;
    parties { dorn, esk; }

    article 1 "Mutual defence" {
        when any state a resorts_to_war against any member v
        then every member except a, v must defend v against a within 60 days;
    }
    article 2 "Passage" {
        when any state a resorts_to_war against any member v
        then every member except a, v must grant_passage to v against a immediately;
    }
}

treaty toleration "Treaty of Non-Aggression" {
    in force from 1715-01-01;
    parties { aster, dorn; }

    article 1 "Non-aggression" {
        every member must not use_force against any other member;
        war: every member must not resort_to_war against any other member;
    }
}

treaty guarantee "The Guarantee of 1712" {
    in force from 1712-01-01;
    parties { brim, dorn, fenn; }

    article 1 "Non-aggression" {
        every member must not use_force against any other member;
    }
    article 2 "Embargo" {
        when any state a resorts_to_war against any member v
        then every member except a, v must sever_trade with a within 14 days;
    }
}
