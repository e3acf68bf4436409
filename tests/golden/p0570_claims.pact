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
claim toothless { never some member of covenant m where (m has breached article 16 of covenant); }
claim answered { some world (some member of covenant m where (m has fulfilled article 16 of covenant)); }
claim agreed { never conflict; }
claim by_members { assume every state s satisfies (s in member of covenant);  never germany has attacked ethiopia; }
claim empty { whenever italy is obliged to attack ethiopia then italy is neutral; }
scenario abyssinia {
    1935-10-03: italy attacks ethiopia;
    1935-10-04: britain sanctions italy;
}
scenario outsider { 1936-01-03: germany attacks ethiopia; }
scenario suicide { 1936-01-03: italy attacks italy; }
scenario alleged { 1936-02-01: alleged by ethiopia: germany attacks france; }
