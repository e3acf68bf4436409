# The Covenant of the League of Nations, articles 8 and 10 to 17, in the text of 1919.
#
# The rules are the letter of the text. Practice softened it: by the Assembly's resolutions of 4 October 1921
# each member decides for itself whether the covenants were broken, and the Council proposes when and in what
# steps article 16 is applied. Those resolutions were guidance "until amendments are in force", and none came
# into force; so by the letter the duties of article 16 arise "ipso facto" and "immediately", and the
# scenarios say so.

use std.security;

usa "United States of America" : state;                 # signed Versailles, never ratified it: no member
arbitration "Arbitration", council "Council of the League" : forum;
corfu "Corfu" : place;

## A disputant carries out the award of the arbitrators in full (art. 13).
status observing_award(s: state, with t: state);
action carry_out_award/carries_out_award/carried_out_award(s: state, with t: state)
    starts observing_award(s, t);
## A disputant complies with a report to which all but the disputants agreed (art. 15).
status observing_report(s: state, with t: state);
action accept_report/accepts_report/accepted_report(s: state, with t: state)
    starts observing_report(s, t);
## A state that is not a member refuses the obligations of membership for its dispute with v (art. 17).
status outside_covenant(a: state, with v: state);
event decline_invitation/declines_invitation/declined_invitation(a: state, with v: state)
    starts outside_covenant(a, v);
## A circumstance that threatens peace is brought before the League (art. 11).
action appeal/appeals/appealed(s: state, about t: state);

treaty covenant "Covenant of the League of Nations" {
    signed 1919-06-28;
    # The last Assembly closed on 18 April 1946; the League ceased to exist from the following day.
    in force from 1920-01-10 until 1946-04-19;

    # Original members stand under the nominal date 1920-01-10; some ratified later that year. A withdrawal
    # binds two years after its notice (art. 1): the notice stands beside each `until`.
    parties {
        argentina, australia, belgium, bolivia, canada, china, colombia, cuba, france, greece, india,
            liberia, netherlands, new_zealand, norway, panama, poland, portugal, siam, south_africa, sweden,
            switzerland, uruguay, yugoslavia;
        britain "British Empire", iran "Persia";
        brazil                       until 1928-06-14;  # notice 1926-06-14
        japan                        until 1935-03-27;  # notice 1933-03-27
        paraguay                     until 1937-02-23;  # notice 1935-02-23
        guatemala                    until 1938-05-26;  # notice 1936-05-26
        nicaragua                    until 1938-06-27;  # notice 1936-06-27
        honduras                     until 1938-07-10;  # notice 1936-07-10
        czechoslovakia               until 1939-03-15;  # occupied by Germany; the League never struck it off
        el_salvador                  until 1939-08-11;  # notice 1937-08-11
        italy                        until 1939-12-11;  # notice 1937-12-11
        chile                        until 1940-05-14;  # notice 1938-05-14
        venezuela                    until 1940-07-12;  # notice 1938-07-12
        peru                         until 1941-04-08;  # notice April 1939, the day is uncertain
        spain                        until 1941-05-09;  # notice May 1939, the day is uncertain
        romania                      until 1942-07-11;  # notice July 1940, the day is uncertain
        denmark                      until 1942-07-19;  # notice July 1940, the day is uncertain
        haiti                        until 1944-04-08;  # notice April 1942, the day is uncertain
        austria      from 1920-12-15 until 1938-03-13;  # annexed by Germany
        bulgaria, finland, luxembourg from 1920-12-16;
        costa_rica   from 1920-12-16 until 1926-12-24;  # notice 1924-12-24; others give 1925-01-22
        albania      from 1920-12-17 until 1941-04-13;  # notice 1939-04-13, under Italian occupation
        estonia, latvia, lithuania from 1921-09-22;     # annexed in 1940, never struck off
        hungary      from 1922-09-18 until 1941-04-11;  # notice 1939-04-11
        ireland "Irish Free State" from 1923-09-10;
        ethiopia "Abyssinia" from 1923-09-28;
        dominican_republic from 1924-09-29;
        germany from 1926-09-08 until 1935-10-21;       # notice 1933-10-21
        mexico from 1931-09-12;
        turkey from 1932-07-18;
        iraq from 1932-10-03;
        ussr "Soviet Union" from 1934-09-18 until 1939-12-14;   # expelled under art. 16.4
        afghanistan from 1934-09-27;
        ecuador from 1934-09-28;
        egypt from 1937-05-26;
    }

    ## "the award by the arbitrators or the report by the Council", between a and b in either order
    define decided(a: state, b: state) if
        arbitration has awarded to a against b or arbitration has awarded to b against a
        or council has reported on a with b or council has reported on b with a;
    define decided_lately(a: state, b: state) if
        arbitration has awarded to a against b in last 3 months
        or arbitration has awarded to b against a in last 3 months
        or council has reported on a with b in last 3 months
        or council has reported on b with a in last 3 months;
    define observes_award(s: state) if some state t where (s is observing_award with t);
    define observes_report(s: state) if some state t where (s is observing_report with t);
    ## "in disregard of its covenants under Articles 12, 13 or 15"
    define covenant_breaker(a: state) if
        a has breached article 12 or a has breached article 13 or a has breached article 15;

    article 1 "Membership" {
        not expressed because "admission is a vote of the Assembly; the members' dates stand under `parties`";
    }

    article 8 "Armaments" {
        ## "undertake to interchange full and frank information as to the scale of their armaments"
        information: every member must disclose_armaments;
        not expressed because "the limits bind only after the Council's plans are adopted, and none ever was";
    }

    article 10 "Territorial integrity" {
        ## "undertake to respect ... as against external aggression the territorial integrity and existing
        ## political independence of all Members of the League"
        respect: every member must not attack any other member;
        occupation: every member must not occupy any other member;
        annexation: every member must not annex any other member;
        ## "and preserve": how far, the text leaves to advice of the Council, which binds nobody
        preserve: when any state a attacks any member v
            then every member except v, a must assist v against a as it deems necessary;
        not expressed because "the Council's advice on the means is an act of an organ";
    }

    article 11 "War is everybody's concern" {
        ## "the friendly right of each Member of the League to bring to the attention of the Assembly or of
        ## the Council any circumstance whatever ... which threatens to disturb international peace"
        friendly_right: every member may appeal;
        not expressed because "what the League does, and the Secretary General's summons, are acts of organs";
    }

    article 12 "Submission and delay" {
        ## "any dispute likely to lead to a rupture, they will submit the matter either to arbitration or to
        ## inquiry by the Council"
        submission: when any member a is in_dispute with any member b
            then a must (submit_dispute with b to arbitration or submit_dispute with b to council)
            unless b has submitted_dispute with a;
        ## "they agree in no case to resort to war until three months after the award by the arbitrators or
        ## the report by the Council"
        war: every member m must not resort_to_war
            against any other member v where (not decided(m, v) or decided_lately(m, v));
        not expressed because "the six months for a report bind the Council; a reasonable time is no number";
    }

    article 13 "Arbitration" {
        ## "they will carry out in full good faith any award that may be rendered"
        performance: when arbitration awards to any member a against any member b
            then b must carry_out_award with a;
        ## "they will not resort to war against a Member of the League which complies therewith"
        war: every member must not resort_to_war against any other member v where (observes_award(v));
        not expressed because "which disputes suit arbitration is for the parties to recognise";
        not expressed because "steps after a failure to carry out an award are proposed by the Council";
    }

    article 14 "Permanent Court" {
        not expressed because "it charges the Council with plans for a Court; members owe nothing under it";
    }

    article 15 "Inquiry by the Council" {
        ## "not submitted to arbitration ..., the Members of the League agree that they will submit the matter
        ## to the Council. Any party to the dispute may effect such submission"
        submission: when any member a is in_dispute with any member b
            then a must submit_dispute with b to council
            unless a has submitted_dispute with b to arbitration or b has submitted_dispute with a;
        ## "they will not go to war with any party to the dispute which complies with the recommendations"
        war: every member must not resort_to_war against any other member v where (observes_report(v));
        not expressed because "whether a report is unanimous but for the disputants is a vote of the Council";
        not expressed because "without such a report members reserve their freedom: that lifts no rule here";
        not expressed because "domestic jurisdiction (par. 8) is found by the Council";
        not expressed because "the Assembly in the Council's place (pars. 9, 10) is an act of organs";
    }

    article 16 "Sanctions" {
        ## "Should any Member of the League resort to war in disregard of its covenants under Articles 12, 13
        ## or 15, it shall ipso facto be deemed to have committed an act of war against all other Members of
        ## the League, which hereby undertake immediately to subject it to ..."
        when any member a resorts_to_war against any member v
            and (a breaches article 12 against v or a breaches article 13 against v
                 or a breaches article 15 against v)
        then {
            ## "the severance of all trade or financial relations"
            trade: every member except a must sever_trade with a immediately;
            finance: every member except a must sever_finance with a immediately;
            ## "the prohibition of all intercourse between their nationals"
            intercourse: every member except a must sever_intercourse with a immediately;
        }
        ## "they will mutually support one another in the financial and economic measures"
        support: when any member m sanctions any member a and covenant_breaker(a)
            then every member except m, a must assist m against a as it deems necessary;
        ## "afford passage through their territory to the forces of any of the Members of the League which are
        ## cooperating to protect the covenants"
        passage: when any member m defends any member v against any member a and covenant_breaker(a)
            then every member except m, a must grant_passage to m against a;
        not expressed because "cutting off the nationals of other states (par. 1) has no act here";
        not expressed because "military contributions (par. 2) are recommended by the Council";
        not expressed because "expulsion (par. 4) is a vote; its one case stands under `parties`";
    }

    article 17 "Disputes with non-members" {
        ## "If a State so invited shall refuse to accept the obligations of membership in the League for the
        ## purposes of such dispute, and shall resort to war against a Member of the League, the provisions of
        ## Article 16 shall be applicable as against the State taking such action."
        when any state a is at_war with any member v
            and a is outside_covenant with v and not (a in member)
        then {
            trade: every member must sever_trade with a immediately;
            finance: every member must sever_finance with a immediately;
            intercourse: every member must sever_intercourse with a immediately;
        }
        not expressed because "the invitation, and the terms of an accepted one, are acts of the Council";
    }

    article 20 "Inconsistent obligations" {
        not expressed because "it abrogates other treaties between members; no other treaty is loaded";
    }
}

scenario corfu_incident "Italy occupies Corfu, 1923, as Italy saw it: coercion short of war" {
    1923-08-31: { italy bombards greece at corfu; italy occupies greece at corfu; }
    expect on 1923-08-30: italy has not breached article 10 of covenant;
    expect on 1923-08-31: italy has breached article 10.occupation of covenant;
    expect on 1923-08-31: italy has not breached article 10.respect of covenant;
    expect on 1923-08-31: italy has not breached article 12 of covenant;
    expect on 1923-08-31: britain is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1923-08-31: britain is not obliged to assist greece against italy under article 10 of covenant;
    1923-09-01: { greece is in_dispute with italy; italy is in_dispute with greece; }
    expect on 1923-09-01: italy is obliged to submit_dispute with greece to council
        under article 15 of covenant;
    expect on 1923-09-01: greece is obliged to submit_dispute with italy to council
        under article 15 of covenant;
    1923-09-02: greece submits_dispute with italy to council;
    expect on 1923-09-03: italy is not obliged to submit_dispute with greece to council
        under article 15 of covenant;
    1923-09-27: ends italy occupies greece at corfu;
    expect on 1923-09-28: italy has breached article 10 of covenant;        # leaving undoes no breach
}

scenario corfu_as_war "The same, as Greece saw it: a resort to war" {
    1923-08-31: { italy attacks greece at corfu; italy occupies greece at corfu; }
    expect on 1923-08-30: italy is forbidden to resort_to_war against greece under article 12 of covenant;
    expect on 1923-08-31: italy has breached article 12 of covenant against greece;
    expect on 1923-08-31: italy has breached article 10.respect of covenant;
    expect on 1923-08-31: britain is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1923-08-31: britain is obliged to assist greece against italy under article 10 of covenant;
    expect on 1923-08-31: greece is not obliged to assist greece against italy under article 10 of covenant;
    expect on 1923-08-31: italy is not obliged to assist greece against italy under article 10 of covenant;
    # Later members owe nothing for it: Ireland joined on 10 September, Ethiopia on the 28th.
    expect on 1923-09-10: ireland in member of covenant;
    expect on 1923-09-10: ireland is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1923-09-28: ethiopia is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1923-09-28: usa is not obliged to sever_trade with italy under article 16 of covenant;
}

scenario too_early "Italy attacks Ethiopia on the eve of its admission (no such attack took place)" {
    1923-09-27: italy attacks ethiopia;
    expect on 1923-09-27: italy is not forbidden to resort_to_war against ethiopia
        under article 12 of covenant;
    expect on 1923-09-27: italy has not breached article 12 of covenant;
    expect on 1923-09-28: italy has not breached article 12 of covenant;
    expect on 1923-09-28: italy is forbidden to resort_to_war against ethiopia under article 12 of covenant;
    expect on 1923-09-28: britain is not obliged to sever_trade with italy under article 16 of covenant;
}

# The Assembly, in the Council's place, reported on 24 November 1934; Bolivia accepted (the day is nominal),
# Paraguay did not. Once three months had passed article 12 no longer stood in the way of war, but article 15
# still protected the one that complied.
scenario chaco "Three months after the report on the Chaco, 1934 and 1935" {
    expect on 1934-11-23: paraguay is forbidden to resort_to_war against bolivia under article 12 of covenant;
    1934-11-24: council reports on bolivia with paraguay;
    1934-12-10: bolivia accepts_report with paraguay;
    expect on 1934-12-09: paraguay is not forbidden to resort_to_war against bolivia
        under article 15 of covenant;
    expect on 1934-12-10: paraguay is forbidden to resort_to_war against bolivia under article 15 of covenant;
    expect on 1935-02-23: paraguay is forbidden to resort_to_war against bolivia under article 12 of covenant;
    expect on 1935-02-25: paraguay is not forbidden to resort_to_war against bolivia
        under article 12 of covenant;
    expect on 1935-02-25: paraguay is forbidden to resort_to_war against bolivia under article 15 of covenant;
    expect on 1935-02-25: bolivia is not forbidden to resort_to_war against paraguay
        under article 12 of covenant;
    expect on 1935-02-25: bolivia is not forbidden to resort_to_war against paraguay
        under article 15 of covenant;
    expect on 1935-02-25: paraguay is not forbidden to resort_to_war against brazil
        under article 12 of covenant;
    expect on 1935-02-25: paraguay is forbidden to resort_to_war against argentina
        under article 12 of covenant;
    1935-02-26: paraguay resorts_to_war against bolivia;
    expect on 1935-02-26: paraguay has not breached article 12 of covenant;
    expect on 1935-02-26: paraguay has breached article 15 of covenant;
    expect on 1935-02-26: argentina is obliged to sever_trade with paraguay under article 16 of covenant;
}

scenario abyssinia "Italy invades Ethiopia, 1935" {
    # The clash at Walwal; Ethiopia invoked article 15 on 17 March.
    1934-12-05: { italy is in_dispute with ethiopia; ethiopia is in_dispute with italy; }
    expect on 1934-12-04: italy is not obliged to submit_dispute with ethiopia to council
        under article 15 of covenant;
    expect on 1934-12-05: italy is obliged to submit_dispute with ethiopia to council
        under article 15 of covenant;
    # Article 12 leaves the choice between the two to each disputant: neither alone is owed under it.
    expect on 1934-12-05: italy is not obliged to submit_dispute with ethiopia to arbitration
        under article 12 of covenant;
    expect on 1935-03-16: ethiopia is obliged to submit_dispute with italy to council
        under article 15 of covenant;
    1935-03-17: ethiopia submits_dispute with italy to council;
    expect on 1935-03-18: ethiopia is not obliged to submit_dispute with italy to council
        under article 15 of covenant;
    expect on 1935-03-18: italy is not obliged to submit_dispute with ethiopia to council
        under article 15 of covenant;

    expect on 1935-10-02: italy is forbidden to resort_to_war against ethiopia under article 12 of covenant;
    expect on 1935-10-02: italy has not breached article 12 of covenant;
    expect on 1935-10-02: britain is not obliged to sever_trade with italy under article 16 of covenant;
    1935-10-03: italy invades ethiopia;
    expect on 1935-10-03: italy has breached article 12 of covenant against ethiopia;
    expect on 1935-10-03: italy has breached article 10.respect of covenant;
    expect on 1935-10-03: italy has not breached article 13 of covenant;
    expect on 1935-10-03: italy has not breached article 15 of covenant;

    # Every other member owes it on that day, the victim and the neutral included; so does Germany, whose
    # notice had eighteen days to run.
    expect on 1935-10-03: britain is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: britain is obliged to sever_finance with italy under article 16 of covenant;
    expect on 1935-10-03: britain is obliged to sever_intercourse with italy under article 16 of covenant;
    expect on 1935-10-03: ethiopia is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: switzerland is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: germany is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: ussr is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: ecuador is obliged to sever_trade with italy under article 16 of covenant;
    # Nobody else does.
    expect on 1935-10-03: italy is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: italy is not obliged to sever_finance with italy under article 16 of covenant;
    expect on 1935-10-03: italy is not obliged to sever_intercourse with italy under article 16 of covenant;
    expect on 1935-10-03: britain is not obliged to sever_trade with ethiopia under article 16 of covenant;
    expect on 1935-10-03: usa is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: japan is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: brazil is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: costa_rica is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: egypt is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-03: britain is obliged to assist ethiopia against italy under article 10 of covenant;
    expect on 1935-10-03: ethiopia is not obliged to assist ethiopia against italy
        under article 10 of covenant;

    # "Immediately" leaves no day: by the letter whoever had not acted by the end of the day was in breach.
    expect on 1935-10-02: britain has not breached article 16 of covenant;
    expect on 1935-10-03: britain has breached article 16 of covenant;
    expect on 1935-10-03: germany has breached article 16 of covenant;
    expect on 1935-10-03: italy has not breached article 16 of covenant;
    expect on 1935-10-03: japan has not breached article 16 of covenant;
    expect on 1935-10-20: germany is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-21: germany is not obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-10-21: germany has breached article 16 of covenant;      # leaving undoes no breach

    # Sanctions began on 18 November: no credit, no imports, some exports barred, but never oil, nor all
    # trade. The ban on credit is entered as the financial severance, late; the duty to cut all trade stays
    # owed.
    expect on 1935-11-17: britain is obliged to sever_finance with italy under article 16 of covenant;
    expect on 1935-11-17: france is not obliged to assist britain against italy under article 16 of covenant;
    1935-11-18: { britain severs_finance with italy; france severs_finance with italy; }
    expect on 1935-11-18: france is obliged to assist britain against italy under article 16 of covenant;
    expect on 1935-11-18: britain is not obliged to assist britain against italy under article 16 of covenant;
    expect on 1935-11-18: italy is not obliged to assist britain against italy under article 16 of covenant;
    expect on 1935-11-19: britain is not obliged to sever_finance with italy under article 16 of covenant;
    expect on 1935-11-19: britain is obliged to sever_trade with italy under article 16 of covenant;
    expect on 1935-11-19: austria is obliged to sever_finance with italy under article 16 of covenant;
    expect on 1935-11-19: britain has breached article 16 of covenant;
}

# Japan, out since 1935, was invited on 19 September 1938 and declined on the 22nd.
scenario china_war "Japan's war in China and article 17, 1937 and 1938" {
    1937-07-07: japan attacks china;
    expect on 1937-07-07: japan has not breached article 12 of covenant;
    expect on 1937-07-07: britain is not obliged to sever_trade with japan;
    expect on 1937-07-07: britain is obliged to assist china against japan under article 10 of covenant;
    1938-09-22: japan declines_invitation with china;
    expect on 1938-09-21: britain is not obliged to sever_trade with japan;
    expect on 1938-09-22: britain is obliged to sever_trade with japan under article 17 of covenant;
    expect on 1938-09-22: britain is not obliged to sever_trade with japan under article 16 of covenant;
    expect on 1938-09-22: italy is obliged to sever_trade with japan under article 17 of covenant;
    expect on 1938-09-22: germany is not obliged to sever_trade with japan under article 17 of covenant;
    expect on 1938-09-22: japan is not obliged to sever_trade with japan under article 17 of covenant;
    expect on 1938-09-22: guatemala is not obliged to sever_trade with japan under article 17 of covenant;
}

scenario winter_war "The Soviet Union attacks Finland, 1939" {
    1939-11-30: ussr attacks finland;
    expect on 1939-11-30: ussr has breached article 12 of covenant against finland;
    expect on 1939-11-30: norway is obliged to sever_trade with ussr under article 16 of covenant;
    expect on 1939-12-10: italy is obliged to sever_trade with ussr under article 16 of covenant;
    expect on 1939-12-11: italy is not obliged to sever_trade with ussr under article 16 of covenant;
    expect on 1939-12-13: ussr is forbidden to attack norway under article 10 of covenant;
    expect on 1939-12-14: ussr is not forbidden to attack norway under article 10 of covenant;
}

scenario roll "The roll of the League, on both sides of every date" {
    expect on 1920-01-09: not (britain in member of covenant or japan in member of covenant);
    expect on 1920-01-10: britain in member of covenant and japan in member of covenant;
    expect on 1920-12-14: not (austria in member of covenant);
    expect on 1920-12-15: austria in member of covenant
        and not (bulgaria in member of covenant or costa_rica in member of covenant
                 or finland in member of covenant or luxembourg in member of covenant);
    expect on 1920-12-16: bulgaria in member of covenant and costa_rica in member of covenant
        and finland in member of covenant and luxembourg in member of covenant
        and not (albania in member of covenant);
    expect on 1920-12-17: albania in member of covenant;
    expect on 1921-09-21: not (estonia in member of covenant or latvia in member of covenant
                               or lithuania in member of covenant);
    expect on 1921-09-22: estonia in member of covenant and latvia in member of covenant
        and lithuania in member of covenant;
    expect on 1922-09-17: not (hungary in member of covenant);
    expect on 1922-09-18: hungary in member of covenant;
    expect on 1923-09-09: not (ireland in member of covenant);
    expect on 1923-09-10: ireland in member of covenant;
    expect on 1923-09-27: not (ethiopia in member of covenant);
    expect on 1923-09-28: ethiopia in member of covenant;
    expect on 1924-09-28: not (dominican_republic in member of covenant);
    expect on 1924-09-29: dominican_republic in member of covenant;
    expect on 1926-09-07: not (germany in member of covenant);
    expect on 1926-09-08: germany in member of covenant;
    expect on 1926-12-23: costa_rica in member of covenant;
    expect on 1926-12-24: not (costa_rica in member of covenant);
    expect on 1928-06-13: brazil in member of covenant;
    expect on 1928-06-14: not (brazil in member of covenant);
    expect on 1931-09-11: not (mexico in member of covenant);
    expect on 1931-09-12: mexico in member of covenant;
    expect on 1932-07-17: not (turkey in member of covenant);
    expect on 1932-07-18: turkey in member of covenant;
    expect on 1932-10-02: not (iraq in member of covenant);
    expect on 1932-10-03: iraq in member of covenant;
    expect on 1934-09-17: not (ussr in member of covenant);
    expect on 1934-09-18: ussr in member of covenant;
    expect on 1934-09-26: not (afghanistan in member of covenant);
    expect on 1934-09-27: afghanistan in member of covenant and not (ecuador in member of covenant);
    expect on 1934-09-28: ecuador in member of covenant;
    expect on 1935-03-26: japan in member of covenant;
    expect on 1935-03-27: not (japan in member of covenant);
    expect on 1935-10-03: not (usa in member of covenant);
    expect on 1935-10-20: germany in member of covenant;
    expect on 1935-10-21: not (germany in member of covenant);
    expect on 1937-02-22: paraguay in member of covenant;
    expect on 1937-02-23: not (paraguay in member of covenant);
    expect on 1937-05-25: not (egypt in member of covenant);
    expect on 1937-05-26: egypt in member of covenant;
    expect on 1938-03-12: austria in member of covenant;
    expect on 1938-03-13: not (austria in member of covenant);
    expect on 1938-05-25: guatemala in member of covenant;
    expect on 1938-05-26: not (guatemala in member of covenant);
    expect on 1938-06-26: nicaragua in member of covenant;
    expect on 1938-06-27: not (nicaragua in member of covenant);
    expect on 1938-07-09: honduras in member of covenant;
    expect on 1938-07-10: not (honduras in member of covenant);
    expect on 1939-03-14: czechoslovakia in member of covenant;
    expect on 1939-03-15: not (czechoslovakia in member of covenant);
    expect on 1939-08-10: el_salvador in member of covenant;
    expect on 1939-08-11: not (el_salvador in member of covenant);
    expect on 1939-12-10: italy in member of covenant;
    expect on 1939-12-11: not (italy in member of covenant);
    expect on 1939-12-13: ussr in member of covenant;
    expect on 1939-12-14: not (ussr in member of covenant);
    expect on 1940-05-13: chile in member of covenant;
    expect on 1940-05-14: not (chile in member of covenant);
    expect on 1940-07-11: venezuela in member of covenant;
    expect on 1940-07-12: not (venezuela in member of covenant);
    expect on 1941-04-07: peru in member of covenant;
    expect on 1941-04-08: not (peru in member of covenant);
    expect on 1941-04-10: hungary in member of covenant;
    expect on 1941-04-11: not (hungary in member of covenant);
    expect on 1941-04-12: albania in member of covenant;
    expect on 1941-04-13: not (albania in member of covenant);
    expect on 1941-05-08: spain in member of covenant;
    expect on 1941-05-09: not (spain in member of covenant);
    expect on 1942-07-10: romania in member of covenant;
    expect on 1942-07-11: not (romania in member of covenant);
    expect on 1942-07-18: denmark in member of covenant;
    expect on 1942-07-19: not (denmark in member of covenant);
    expect on 1944-04-07: haiti in member of covenant;
    expect on 1944-04-08: not (haiti in member of covenant);
    expect on 1946-04-18: britain is forbidden to attack france under article 10 of covenant;
    expect on 1946-04-19: britain is not forbidden to attack france under article 10 of covenant;
}
