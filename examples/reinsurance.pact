# Bismarck's two insurances: the Dual Alliance of Germany and Austria-Hungary (1879) and the Reinsurance Treaty of
# Germany and Russia (1887 to 1890). Can Germany keep both if Austria-Hungary and Russia go to war?
#
# With one agreed finding of who attacked, yes: the first asks for help against a Russian attack, the second
# for neutrality unless Russia attacked. If each ally may find for itself that it is the victim, no.
#
# Articles in substance, after A. F. Pribram, The Secret Treaties of Austria-Hungary 1879-1914 (ed. A. C.
# Coolidge, 1920), volume I. Both were secret; ratifications are left out, so each binds from its signature.

use std.security;

austria_hungary "Austria-Hungary", france, germany, italy, russia : state;

## It is agreed, or found by whoever may, that a began the war with v.
status aggressor(a: state, against v: state);
## v says that a attacked it.
action accuse/accuses/accused(v: state, a: state);

define great_power(s: state) if
    s = austria_hungary or s = france or s = germany or s = italy or s = russia;

treaty dual_alliance "Dual Alliance" {
    signed 1879-10-07;
    in force from 1879-10-07;
    lasts 5 years;
    renews every 3 years;
    parties { austria_hungary, germany; }

    ## Who says that the casus foederis has come: a finding on which the powers agree, or the ally that claims to
    ## be the victim. Neither treaty says.
    reading finder: agreed, claimant;

    define victim(v: state, a: state) if
        finder is agreed and a is aggressor against v or finder is claimant and v has accused a;

    article 1 "Attacked by Russia" {
        ## the other comes to the ally's help "with the whole war strength of its Empire" and makes peace only
        ## together with it
        help:  when any member v is victim russia then every member except v must defend v against russia within 30 days;
        peace: when any member v is at_war with russia and v is victim russia
               then every member m except v must not make_peace with russia unless v has made_peace with russia;
    }

    article 2 "Attacked by another power" {
        ## at least benevolent neutrality
        neutral: when any member v is victim any state a and a != russia
                 then every member except v must not assist a against v;
        ## but with Russian support article 1 holds
        with_russia: when any member v is victim any state a and a != russia and russia has assisted a against v
                     then every member except v must defend v against a within 30 days;
    }

    article 4 "Secrecy" { not expressed because "who may be told is left to joint agreement"; }
}

treaty reinsurance "Reinsurance Treaty" {
    signed 1887-06-18;
    in force from 1887-06-18;
    lasts 3 years;
    parties { germany, russia; }

    ## Under the reading that each finds for itself a party does not count its own war as an attack.
    define attacked(a: state, p: state) if
        finder is agreed and a is aggressor against p
        or finder is claimant and p has accused a and not a has accused p;

    article 1 "Neutrality" {
        ## benevolent neutrality in a war of the other with a third great power, but not in a war against
        ## Austria or France "resulting from an attack on one of these two Powers by one of the parties"
        when any member m is at_war with any great_power p and not p in member of reinsurance
        then every member n except m must remain_neutral to m
             unless (p = austria_hungary or p = france) and m is attacked p;
    }

    article 2 "Bulgaria" { not expressed because "rights in the Balkans are recognised, no act is owed"; }
    article 3 "The Straits" { not expressed because "the Straits are no party's, and Turkey is to be warned"; }
}

accepts conflict in article 1 of dual_alliance
    because "if each ally finds for itself, Germany owes Austria help and Russia neutrality: that is the point";

# ---- one finding ----

scenario russia_attacks "A Russian attack that all see" {
    1888-03-01: { russia attacks austria_hungary;  russia is aggressor against austria_hungary; }
    expect germany is obliged to defend austria_hungary against russia under article 1.help of dual_alliance;
    expect germany is not obliged to remain_neutral to russia because not not_bound;
    expect germany is forbidden to make_peace with russia under article 1.peace of dual_alliance;
    expect no conflict;
}

scenario austria_attacks "An Austrian attack that all see" {
    1888-03-01: { austria_hungary attacks russia;  austria_hungary is aggressor against russia; }
    expect germany is not obliged to defend austria_hungary against russia because not_triggered;
    expect germany is obliged to remain_neutral to russia under article 1 of reinsurance;
    expect no conflict;
}

scenario nobody_knows "Each says that the other began: what is certain" {
    1888-03-01: { russia declares_war on austria_hungary; }
    1888-03-01: alleged by austria_hungary: russia is aggressor against austria_hungary;
    1888-03-01: denied by russia: russia is aggressor against austria_hungary;
    expect unknown (germany is obliged to defend austria_hungary against russia) because aggressor;
    expect unknown (germany is obliged to remain_neutral to russia) because aggressor;
    # One of the two it owes whichever way it was, and never both.
    expect germany is obliged to defend austria_hungary against russia or germany is obliged to remain_neutral to russia;
    expect no conflict;
}

# ---- each for itself ----

scenario each_a_victim "Each ally claims to be the victim" {
    suppose finder is claimant;
    1888-03-01: russia declares_war on austria_hungary;
    1888-03-02: { austria_hungary accuses russia;  russia accuses austria_hungary; }
    expect germany is obliged to defend austria_hungary against russia and germany is obliged to remain_neutral to russia;
    expect conflict between article 1 of dual_alliance and article 1 of reinsurance for germany;
}

# ---- what else the exception says ----

scenario against_france {
    1888-06-01: { germany attacks france;  germany is aggressor against france; }
    expect russia is not obliged to remain_neutral to germany because not not_bound;
    1889-06-01: { france attacks germany; }
    expect russia is not obliged to remain_neutral to germany because not not_bound;     # the same war
}

scenario france_attacks {
    1888-06-01: { france attacks germany;  france is aggressor against germany; }
    expect russia is obliged to remain_neutral to germany;
    expect austria_hungary is forbidden to assist france against germany under article 2.neutral of dual_alliance;
    1888-06-10: russia assists france against germany;
    expect austria_hungary is obliged to defend germany against france under article 2.with_russia of dual_alliance;
    expect on 1888-06-10: russia is obliged to remain_neutral to germany;
}

scenario lapsed "After the eighteenth of June 1890" {
    1890-06-18: { austria_hungary attacks russia;  austria_hungary is aggressor against russia; }
    expect germany is not obliged to remain_neutral to russia because not_bound;
    expect germany is not obliged to defend austria_hungary because not_triggered;
    expect dual_alliance in force and not (reinsurance in force);
}
