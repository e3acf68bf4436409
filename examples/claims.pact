# Claims: what a text says of every world, on the Treaty of Mutual Guarantee (Locarno, 16 October 1925), articles
# 1, 2 and 4. The scenario settles one claim; the others are looked for in small worlds that `pactc check` makes
# up. One of them is refuted there, as it should be: Locarno guarantees the Rhine, and not its guarantors.

use std.security;

treaty locarno "Treaty of Mutual Guarantee" {
    signed 1925-10-16;
    in force from 1926-09-14;
    parties { belgium, britain, france, germany, italy; }

    ## The three whose frontiers on the Rhine are guaranteed.
    define rhine_state(s: state) if s = belgium or s = france or s = germany;

    article 2 "No war" {
        ## "Germany and Belgium, and also Germany and France, mutually undertake that they will in no case attack
        ## or invade each other or resort to war against each other"
        germany must not resort_to_war against belgium;
        germany must not resort_to_war against france;
        belgium must not resort_to_war against germany;
        france must not resort_to_war against germany;
        not expressed because "the exceptions of paragraphs 1 to 3";
    }

    article 4 "Guarantee" {
        ## "each of the other contracting Parties hereby undertakes immediately to come to the help of the Party
        ## against whom such a violation or breach has been directed"
        when any member a breaches article 2 against any member v
            then every member except a, v must assist v against a;
        not expressed because "the Council of the League finds whether there was a violation";
    }
}

assume every state s satisfies (not s attacks s);

claim guarantee "Whoever of the three breaks the peace of the Rhine has Britain against it" {
    whenever any rhine_state a breaches article 2 of locarno against any rhine_state v
    then britain is obliged to assist v against a;
}
claim teeth { some world (any member of locarno a has breached article 2 of locarno); }
claim one_for_all "An attack on one is an attack on all" {
    whenever any state a attacks any member of locarno v
    then every member of locarno m where (m != a and m != v) satisfies (m is obliged to assist v against a);
}
claim agreed { never conflict; }

scenario rhine "Germany attacks France" {
    1930-05-01: germany attacks france;
    expect britain is obliged to assist france against germany under article 4 of locarno;
    expect italy is obliged to assist france against germany under article 4 of locarno;
    expect germany has breached article 2 of locarno against france;
}
