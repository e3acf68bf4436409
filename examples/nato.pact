# The North Atlantic Treaty (Washington, 4 April 1949), articles 1 to 11, with article 6 as the Protocol of
# 1951 on Greece and Turkey left it.
#
# An accession binds from the entry into force of its protocol for the new party, not from signature.
# "Forthwith" in article 5 is no number of days, so the duty to assist stands open until it is met and no day
# of breach is made up.

use std.security;

argentina, egypt, ussr "Soviet Union" : state;
## Not a state: article 5 asks for "an armed attack" and does not say by whom. It stands among the states here
## only because `attack` has a state as its agent.
al_qaeda "al-Qaeda" : state;
aggressor "some state outside the treaty" : state;

new_york, gibraltar, west_berlin, thrace, anatolia, algerian_departments "Algerian Departments of France",
    bermuda, azores, mediterranean_sea, north_atlantic_ocean "North Atlantic north of the Tropic of Cancer",
    falklands, hawaii, suez : place;

treaty nato "North Atlantic Treaty" {
    signed 1949-04-04;
    in force from 1949-08-24;

    parties {
        belgium, britain, canada, denmark, france, iceland, italy, luxembourg, netherlands, norway, portugal,
            usa;
        greece, turkey                                                         from 1952-02-18;
        germany "Federal Republic of Germany"                                  from 1955-05-06;
        spain                                                                  from 1982-05-30;
        poland, hungary, czechia                                               from 1999-03-12;
        bulgaria, estonia, latvia, lithuania, romania, slovakia, slovenia      from 2004-03-29;
        albania, croatia                                                       from 2009-04-01;
        montenegro                                                             from 2017-06-05;
        north_macedonia                                                        from 2020-03-27;
        finland                                                                from 2023-04-04;
        sweden                                                                 from 2024-03-07;
    }

    # The area of article 6. Of the places named here Hawaii lies west of it and the Falklands south of it.
    ## (i) "the territory of any of the Parties in Europe or North America, ... the territory of Turkey"
    define mainland(p: place) if
        p = new_york or p = gibraltar or p = west_berlin or p = thrace or p = anatolia;
    ## (i) "the islands ... in the North Atlantic area north of the Tropic of Cancer"
    define island(p: place) if p = bermuda or p = azores;
    ## (ii) "on the forces, vessels or aircraft ... in or over these territories or ... the Mediterranean Sea
    ## or the North Atlantic area north of the Tropic of Cancer"
    define sea(p: place) if p = mediterranean_sea or p = north_atlantic_ocean;
    define treaty_area(p: place) if mainland(p) or island(p) or sea(p);

    ## Force consistent with the purposes of the United Nations: in defence of a party attacked (Charter 51),
    ## or authorised by the Security Council (Charter 42).
    define lawful_force(m: state, t: state) if
        m is authorised against t or some member v where (t has attacked v);

    article 1 "Peaceful settlement" {
        ## "to refrain in their international relations from the threat or use of force in any manner
        ## inconsistent with the purposes of the United Nations"
        no_force: every member m must not use_force against any state t where (not lawful_force(m, t));
        no_threat: every member m must not threaten any state t where (not lawful_force(m, t));
        not expressed because "the peaceful means of settlement are left to choice (Charter 33)";
    }

    article 2 "Free institutions" {
        not expressed because "a programme of policy: no act is named whose omission could be told";
    }

    article 3 "Capacity to resist" {
        not expressed because "self-help and mutual aid are joint and given no measure";
    }

    article 4 "Consultation" {
        ## "will consult together whenever, in the opinion of any of them, the territorial integrity,
        ## political independence or security of any of the Parties is threatened": asking is having that
        ## opinion
        when any member m requests_consultation then every member except m must consult with m;
    }

    article 5 "Collective defence" {
        ## "each of them ... will assist the Party or Parties so attacked by taking forthwith, individually
        ## and in concert with the other Parties, such action as it deems necessary, including the use of
        ## armed force"
        assistance: when any state a attacks any member v at any place p and treaty_area(p)
            then every member except v, a must assist v against a as it deems necessary;
        not expressed because "who reports to the Security Council is not said";
        not expressed because "measures end when the Security Council has acted: an act of an organ";
    }

    ## "on the Algerian Departments of France": the Council noted on 16 January 1963 that the clause had
    ## become inapplicable as from 3 July 1962.
    article algeria "Article 6 (i), Algerian Departments" from 1949-08-24 until 1962-07-03 {
        when any state a attacks france at algerian_departments
            then every member except france, a must assist france against a as it deems necessary;
    }

    article 7 "The Charter" {
        not expressed because "the Charter prevails, and is not loaded here";
    }

    article 8 "Other engagements" {
        not expressed because "to conclude a conflicting treaty is judged by comparing texts, not by an act";
    }

    article 9 "The Council" {
        not expressed because "it sets up organs";
    }

    article 10 "Accession" {
        not expressed because "invitation is a vote; the accessions stand with their dates under `parties`";
    }

    article 11 "Ratification" {
        not expressed because "the entry into force is entered as the date on which it came about";
    }
}

scenario september_2001 "The attack on the United States, 11 September 2001" {
    expect on 2001-09-10: britain is not obliged to assist usa against al_qaeda under article 5 of nato;
    2001-09-11: al_qaeda attacks usa at new_york;
    expect on 2001-09-11: britain is obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: turkey is obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: germany is obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: poland is obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: usa is not obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: britain is not obliged to assist al_qaeda against usa under article 5 of nato;
    expect on 2001-09-11: romania is not obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-09-11: finland is not obliged to assist usa against al_qaeda under article 5 of nato;
    # What it does is for each ally to judge; that it does nothing is not.
    expect on 2001-10-07: britain has not breached article 5 of nato;
    2001-10-07: britain assists usa against al_qaeda;
    expect on 2001-10-08: britain is not obliged to assist usa against al_qaeda under article 5 of nato;
    expect on 2001-10-08: germany is obliged to assist usa against al_qaeda under article 5 of nato;
    # Who joins later owes nothing for an earlier attack.
    expect on 2004-03-29: romania is not obliged to assist usa against al_qaeda under article 5 of nato;
}

scenario falklands_1982 "Argentina attacks the Falklands, 2 April 1982: south of the Tropic of Cancer" {
    expect on 1982-04-01: britain is forbidden to use_force against argentina under article 1 of nato;
    1982-04-02: argentina attacks britain at falklands;
    expect on 1982-04-02: usa is not obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-04-02: france is not obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-04-02: spain is not obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-04-02: britain is not forbidden to use_force against argentina under article 1 of nato;
    expect on 1982-04-02: spain is not forbidden to use_force against egypt under article 1 of nato;
    expect on 1982-05-30: spain is forbidden to use_force against egypt under article 1 of nato;
}

# Argentine agents did plan to attack a British warship at Gibraltar in 1982 and were caught. Suppose they had
# not been.
scenario gibraltar_before_spain "The same war brought into the area, a day before Spain's accession" {
    1982-05-29: argentina attacks britain at gibraltar;
    expect on 1982-05-29: usa is obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-05-29: spain is not obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-05-30: spain is not obliged to assist britain against argentina under article 5 of nato;
}

scenario gibraltar_with_spain "The same, on the day of Spain's accession" {
    1982-05-30: argentina attacks britain at gibraltar;
    expect on 1982-05-30: usa is obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-05-30: spain is obliged to assist britain against argentina under article 5 of nato;
    expect on 1982-05-30: britain is not obliged to assist britain against argentina under article 5 of nato;
}

scenario where_it_counts "Where an attack counts" {
    1960-01-01: aggressor attacks usa at hawaii;
    expect on 1960-01-01: france is not obliged to assist usa against aggressor under article 5 of nato;
    1960-01-02: aggressor attacks portugal at azores;
    expect on 1960-01-02: france is obliged to assist portugal against aggressor under article 5 of nato;
    1960-01-03: aggressor attacks turkey at anatolia;
    expect on 1960-01-03: france is obliged to assist turkey against aggressor under article 5 of nato;
    1960-01-04: aggressor attacks italy at mediterranean_sea;
    expect on 1960-01-04: france is obliged to assist italy against aggressor under article 5 of nato;
    1960-01-05: aggressor attacks egypt at mediterranean_sea;
    expect on 1960-01-05: france is not obliged to assist egypt against aggressor under article 5 of nato;
}

scenario turkey_before_accession "An attack on Turkey on the eve of its accession" {
    1952-02-17: aggressor attacks turkey at anatolia;
    expect on 1952-02-17: usa is not obliged to assist turkey against aggressor under article 5 of nato;
    expect on 1952-02-18: usa is not obliged to assist turkey against aggressor under article 5 of nato;
}

scenario turkey_with_accession "The same, on the day of it" {
    1952-02-18: aggressor attacks turkey at anatolia;
    expect on 1952-02-18: usa is obliged to assist turkey against aggressor under article 5 of nato;
    expect on 1952-02-18: greece is obliged to assist turkey against aggressor under article 5 of nato;
    expect on 1952-02-18: germany is not obliged to assist turkey against aggressor under article 5 of nato;
}

scenario algiers_1962_covered "The last day of the Algerian clause" {
    1962-07-02: aggressor attacks france at algerian_departments;
    expect on 1962-07-02: usa is obliged to assist france against aggressor under article algeria of nato;
    expect on 1962-07-02: france is not obliged to assist france against aggressor
        under article algeria of nato;
    expect on 1962-07-02: usa is not obliged to assist france against aggressor under article 5 of nato;
}

scenario algiers_1962_lapsed "The day after it" {
    1962-07-03: aggressor attacks france at algerian_departments;
    expect on 1962-07-03: usa is not obliged to assist france against aggressor under article algeria of nato;
    expect on 1962-07-03: usa is not obliged to assist france against aggressor under article 5 of nato;
}

scenario suez_1956 "Two parties attack Egypt, 31 October 1956" {
    expect on 1956-10-30: britain has not breached article 1 of nato;
    1956-10-31: { britain attacks egypt at suez; france attacks egypt at suez; }
    expect on 1956-10-31: britain has breached article 1 of nato;
    expect on 1956-10-31: france has breached article 1 of nato;
    expect on 1956-10-31: norway has not breached article 1 of nato;
    expect on 1956-10-31: norway is not obliged to assist egypt against britain under article 5 of nato;
}

scenario between_allies "One party attacks another (supposed): the treaty makes no exception" {
    1974-08-14: turkey attacks greece at thrace;
    expect on 1974-08-14: turkey has breached article 1 of nato;
    expect on 1974-08-14: france is obliged to assist greece against turkey under article 5 of nato;
    expect on 1974-08-14: turkey is not obliged to assist greece against turkey under article 5 of nato;
    expect on 1974-08-14: france is not obliged to assist turkey against greece under article 5 of nato;
    expect on 1974-08-14: greece is not forbidden to use_force against turkey under article 1 of nato;
}

scenario consultation_2003 "Turkey asks for consultation, 10 February 2003" {
    2003-02-10: turkey requests_consultation;
    expect on 2003-02-09: belgium is not obliged to consult with turkey under article 4 of nato;
    expect on 2003-02-10: belgium is obliged to consult with turkey under article 4 of nato;
    expect on 2003-02-10: turkey is not obliged to consult with turkey under article 4 of nato;
    expect on 2003-02-10: bulgaria is not obliged to consult with turkey under article 4 of nato;
    2003-02-16: belgium consults with turkey;
    expect on 2003-02-17: belgium is not obliged to consult with turkey under article 4 of nato;
    expect on 2003-02-17: france is obliged to consult with turkey under article 4 of nato;
}

scenario accessions "The roll of the parties, on both sides of every date" {
    expect on 1949-08-23: not (usa in member of nato);
    expect on 1949-08-24: usa in member of nato and italy in member of nato;
    expect on 1952-02-17: not (greece in member of nato or turkey in member of nato);
    expect on 1952-02-18: greece in member of nato and turkey in member of nato;
    expect on 1955-05-05: not (germany in member of nato);
    expect on 1955-05-06: germany in member of nato;
    expect on 1982-05-29: not (spain in member of nato);
    expect on 1982-05-30: spain in member of nato;
    expect on 1999-03-11: not (poland in member of nato or hungary in member of nato
                               or czechia in member of nato);
    expect on 1999-03-12: poland in member of nato and hungary in member of nato
        and czechia in member of nato;
    expect on 2004-03-28: not (bulgaria in member of nato or romania in member of nato
                               or latvia in member of nato or estonia in member of nato
                               or lithuania in member of nato or slovakia in member of nato
                               or slovenia in member of nato);
    expect on 2004-03-29: bulgaria in member of nato and romania in member of nato
        and latvia in member of nato and estonia in member of nato and lithuania in member of nato
        and slovakia in member of nato and slovenia in member of nato;
    expect on 2009-03-31: not (albania in member of nato or croatia in member of nato);
    expect on 2009-04-01: albania in member of nato and croatia in member of nato;
    expect on 2017-06-04: not (montenegro in member of nato);
    expect on 2017-06-05: montenegro in member of nato;
    expect on 2020-03-26: not (north_macedonia in member of nato);
    expect on 2020-03-27: north_macedonia in member of nato;
    expect on 2023-04-03: not (finland in member of nato);
    expect on 2023-04-04: finland in member of nato;
    expect on 2024-03-06: not (sweden in member of nato);
    expect on 2024-03-07: sweden in member of nato;
}
