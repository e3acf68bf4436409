use std.security;
treaty covenant "Covenant of the League of Nations" {
    in force from 1920-01-10;
    parties { britain, ethiopia, france, italy; germany from 1926-09-08 until 1935-10-21; }
    article 16 "Sanctions" {
        when any member a attacks any member v then every member except a must sanction a within 7 days;
    }
}
assume every state s satisfies (not s attacks s);
claim indivisible "An attack on one is an attack on all" {
    whenever any state a attacks any member of covenant v
    then every member of covenant m where (m != a and m != v) satisfies (m is obliged to sanction a);
}
claim among_members {
    whenever any member of covenant a attacks any member of covenant v
    then every member of covenant m where (m != a) satisfies (m is obliged to sanction a);
}
claim toothless { never some member of covenant m where (m has breached article 16 of covenant); }
claim answered { some world (any member of covenant m has fulfilled article 16 of covenant); }
claim strong { never capability(italy) > 1; }
claim absurd { whenever italy is obliged to attack ethiopia then italy is neutral; }
scenario indivisible_refuted { 1935-10-03: italy attacks ethiopia; }
