# The Security Council of the United Nations in three cases: Korea 1950 (a permanent member stayed away), Suez
# 1956 (two vetoes) and Kuwait 1990 (articles 39, 41, 42 and 51, with an abstention).
#
# From the Charter, articles 2, 23 to 27, 39 to 42, 51 and 103, as they stood on each date: until 31 August
# 1965 the Council had 11 seats and decided by 7 votes, since then 15 and 9. Only the members that the cases
# name are listed; those of 1945 are taken as bound from 24 October 1945, though some ratified later that year.
# Votes: the official records of the Council's meetings 473 and 474 (1950), 749 and 750 (1956), 2932, 2933 and
# 2963 (1990).

use std.security;

# ---- what the Council does ----

status breach_found(s: state);
status under_measures(s: state);
status force_authorised(against s: state);
## The time that a decision gives before it may be enforced: "a pause of goodwill" (resolution 678, 1990).
status in_pause(s: state);

## Article 39: a threat to the peace, breach of the peace or act of aggression is determined to exist.
action find_aggressor/finds_aggressor/found_aggressor(o: organ, s: state)
    starts breach_found(s);
## Article 39: to recommend is not to decide.
action recommend_help/recommends_help/recommended_help(o: organ, to v: state, against a: state);
## Article 40: provisional measures.
action demand_withdrawal/demands_withdrawal/demanded_withdrawal(o: organ, from s: state);
## Article 41: measures not involving the use of armed force.
action impose_sanctions/imposes_sanctions/imposed_sanctions(o: organ, on s: state)
    starts under_measures(s);
action lift_sanctions/lifts_sanctions/lifted_sanctions(o: organ, from s: state)
    ends under_measures(s);
## Article 42, by leave to those willing: action by the Council's own forces (article 43) never came about.
action authorise_force/authorises_force/authorised_force(o: organ, against s: state)
    starts force_authorised(s);
## General Assembly resolution 377 (V) of 1950, "Uniting for peace": a vote of any seven (now nine) members.
action call_emergency_session/calls_emergency_session/called_emergency_session(o: organ);

north_korea, south_korea : state;

treaty charter "Charter of the United Nations" {
    signed 1945-06-26;
    in force from 1945-10-24;

    parties {
        australia, belgium, canada, china, colombia, cuba, ecuador, egypt, ethiopia, france, india, iran, iraq,
            norway, peru, britain "United Kingdom", usa "United States", ussr "Soviet Union", yugoslavia;
        yemen         from 1947-09-30;
        israel        from 1949-05-11;
        finland, romania from 1955-12-14;
        malaysia      from 1957-09-17;
        "Côte d'Ivoire" as ivory_coast, zaire from 1960-09-20;
        kuwait        from 1963-05-14;
    }

    ## Article 27.3 asks for "an affirmative vote of nine members including the concurring votes of the permanent
    ## members". In practice since 1946 who abstains, and in 1950 who was absent, does not block (International
    ## Court of Justice, Namibia, 1971, paragraph 22); by the letter it does, as the Soviet Union held in 1950.
    reading concurrence: not_opposed, affirmative;

    ## Article 51 preserves self-defence "until the Security Council has taken the measures necessary to maintain
    ## international peace and security". Whether any measure ends it, or only one that restores the peace, was
    ## disputed in 1990.
    reading self_defence: until_peace, until_measures;

    organ security_council "Security Council" {
        permanent britain, china, france, usa, ussr;
        elected cuba, egypt, norway       from 1949-01-01 until 1951-01-01;
        elected ecuador, india, yugoslavia from 1950-01-01 until 1952-01-01;
        elected belgium, iran, peru       from 1955-01-01 until 1957-01-01;
        elected australia, cuba           from 1956-01-01 until 1958-01-01;
        elected yugoslavia                from 1956-01-01 until 1957-01-01;
        elected canada, colombia, ethiopia, finland, malaysia from 1989-01-01 until 1991-01-01;
        elected ivory_coast, cuba, romania, yemen, zaire      from 1990-01-01 until 1992-01-01;

        adopts from 1945-10-24 until 1965-08-31 if count of seat s where (s favours) >= 7;
        adopts from 1965-08-31                  if count of seat s where (s favours) >= 9;
        vetoed find_aggressor    by permanent p where (p opposes or concurrence is affirmative and not p favours);
        vetoed recommend_help    by permanent p where (p opposes or concurrence is affirmative and not p favours);
        vetoed demand_withdrawal by permanent p where (p opposes or concurrence is affirmative and not p favours);
        vetoed impose_sanctions  by permanent p where (p opposes or concurrence is affirmative and not p favours);
        vetoed lift_sanctions    by permanent p where (p opposes or concurrence is affirmative and not p favours);
        vetoed authorise_force   by permanent p where (p opposes or concurrence is affirmative and not p favours);
        # call_emergency_session is procedural (27.2): no veto.
    }

    article 2.4 "No force" {
        ## "shall refrain in their international relations from the threat or use of force"
        no_force:  every member must not use_force against any state;
        no_threat: every member must not threaten any state;
    }

    article 2.5 "No help to whom the Council acts against" {
        ## "shall refrain from giving assistance to any state against which the United Nations is taking
        ## preventive or enforcement action"
        when any state a is under_measures then every member except a must not supply a;
    }

    article 25 "Decisions bind" {
        ## "agree to accept and carry out the decisions of the Security Council"
        when security_council demands_withdrawal from any state s then s must withdraw;
    }

    article 39 "Determination, and what follows" {
        ## "shall determine the existence of any threat to the peace, breach of the peace, or act of aggression"
        determine: security_council can find_aggressor;
        recommend: when any state a is breach_found then security_council can recommend_help against a;
        ## "shall make recommendations": nobody owes what is recommended
        when security_council recommends_help to any state v against any state a
        then every member except a should assist v against a;
    }

    article 40 "Provisional measures" {
        security_council can demand_withdrawal;
    }

    article 41 "Measures without force" {
        power: when any state a is breach_found then security_council can impose_sanctions on a;
        lift:  when any state a is under_measures then security_council can lift_sanctions from a;
        ## "complete or partial interruption of economic relations"
        trade: when any state a is under_measures then every member except a must not trade with a;
    }

    article 42 "Force" {
        ## "Should the Security Council consider that measures provided for in Article 41 would be inadequate"
        power: when any state a is breach_found then security_council can authorise_force against a;
        leave: when any state a is force_authorised and a is not in_pause
               then every member except a may use_force against a notwithstanding article 2.4;
    }

    article 51 "Self-defence" {
        ## "the inherent right of individual or collective selfdefense if an armed attack occurs against a Member"
        when any state a attacks any member v
        then every member except a may use_force against a notwithstanding article 2.4
             until self_defence is until_measures and a is under_measures;
    }

    article 103 "The Charter first" {
        ## "their obligations under the present Charter shall prevail"
        this treaty prevails over every other treaty;
    }
}

## In force between the two since 1972; of its articles only the one on trade, in substance.
treaty friendship "Treaty of Friendship and Co-operation, Moscow, 9 April 1972" {
    in force from 1972-07-20;
    parties { iraq, ussr; }
    article 4 "Trade" { iraq must trade with ussr;  ussr must trade with iraq; }
}

# ---- Korea ----

scenario korea "An absent permanent member, 1950" {
    1950-06-25: north_korea attacks south_korea;
    1950-06-25: security_council finds_aggressor north_korea {
        yes britain, china, france, usa, cuba, ecuador, egypt, india, norway;  abstain yugoslavia;  absent ussr;
    }
    expect security_council has found_aggressor north_korea;
    1950-06-27: security_council recommends_help to south_korea against north_korea {
        yes britain, china, france, usa, cuba, ecuador, norway;  no yugoslavia;  not voting egypt, india;  absent ussr;
    }
    # Seven votes of eleven, and nobody with a veto against: adopted. A recommendation is no duty, and neither
    # Korea was a member: article 51 speaks of "a Member of the United Nations".
    expect security_council has recommended_help to south_korea against north_korea;
    expect usa is recommended to assist south_korea against north_korea;
    expect usa is not obliged to assist south_korea because recommended;
    expect usa is not permitted to use_force against north_korea under article 51 of charter because not_triggered;
    # On 1 August the Soviet Union came back and took the chair: with it, nothing more was adopted.
    1950-08-01: security_council authorises_force against north_korea {
        yes britain, china, france, usa, cuba, ecuador, egypt, norway;  no ussr;  abstain india, yugoslavia;
    }
    expect not security_council has authorised_force against north_korea because vetoed by ussr;
}

scenario korea_by_the_letter "The same, if the concurring votes must be cast" {
    suppose concurrence is affirmative;
    1950-06-25: north_korea attacks south_korea;
    1950-06-25: security_council finds_aggressor north_korea {
        yes britain, china, france, usa, cuba, ecuador, egypt, india, norway;  abstain yugoslavia;  absent ussr;
    }
    expect not security_council has found_aggressor north_korea because vetoed by ussr;
    expect security_council is not empowered to recommend_help to south_korea against north_korea;
}

# ---- Suez ----

scenario suez "Two vetoes, 1956" {
    1956-10-29: israel attacks egypt;
    expect egypt is permitted to use_force against israel under article 51 of charter;
    expect israel has breached article 2.4 of charter against egypt;
    # The American draft S/3710, and on the evening of the same day the Soviet draft S/3713/Rev.1.
    1956-10-30: security_council demands_withdrawal from israel {
        yes china, usa, ussr, cuba, iran, peru, yugoslavia;  no britain, france;  abstain australia, belgium;
    }
    expect not security_council has demanded_withdrawal from israel because vetoed by britain, france;
    1956-10-30: security_council demands_withdrawal from israel {
        yes china, ussr, cuba, iran, peru, yugoslavia, australia;  no britain, france;  abstain belgium, usa;
    }
    expect not security_council has demanded_withdrawal from israel because vetoed by britain, france;
    expect israel is not obliged to withdraw because not_triggered;
    # Procedure knows no veto: resolution 119 called the Assembly over the same two votes.
    1956-10-31: security_council calls_emergency_session {
        yes china, usa, ussr, cuba, iran, peru, yugoslavia;  no britain, france;  abstain australia, belgium;
    }
    expect security_council has called_emergency_session;
    1956-10-31: { britain bombards egypt;  france bombards egypt; }
    expect britain has breached article 2.4.no_force of charter against egypt;
    expect egypt has not breached article 2.4 of charter;
}

# ---- Kuwait ----

scenario kuwait "Breach, sanctions, leave to use force, 1990" {
    1990-08-02: iraq attacks kuwait;
    # Resolution 660, under articles 39 and 40; Yemen took no part in the vote.
    1990-08-02: security_council finds_aggressor iraq {
        yes britain, china, france, usa, ussr, canada, colombia, ivory_coast, cuba, ethiopia, finland, malaysia,
            romania, zaire;  not voting yemen;
    }
    1990-08-02: security_council demands_withdrawal from iraq {
        yes britain, china, france, usa, ussr, canada, colombia, ivory_coast, cuba, ethiopia, finland, malaysia,
            romania, zaire;  not voting yemen;
    }
    expect iraq is obliged to withdraw under article 25 of charter;
    expect kuwait is permitted to use_force against iraq under article 51 of charter;
    expect usa is permitted to use_force against iraq under article 51 of charter;
    # Resolution 661, under article 41.
    1990-08-06: security_council imposes_sanctions on iraq {
        yes britain, china, france, usa, ussr, canada, colombia, ivory_coast, ethiopia, finland, malaysia, romania,
            zaire;  abstain cuba, yemen;
    }
    expect usa is forbidden to trade with iraq under article 41.trade of charter;
    expect cuba is forbidden to supply iraq;                        # it abstained, and is bound (article 25)
    # The treaty of friendship asks for what the decision forbids: the Charter comes first.
    expect conflict between article 4 of friendship and article 41 of charter for ussr
        resolved by article 103 of charter;
    expect ussr is not obliged to trade with iraq because overridden;
    expect usa is not forbidden to use_force against iraq under article 2.4.no_force of charter because overridden;
    # Resolution 678, under chapter VII: China abstained, which does not block.
    1990-11-29: {
        security_council authorises_force against iraq {
            yes britain, france, usa, ussr, canada, colombia, ivory_coast, ethiopia, finland, malaysia, romania,
                zaire;  no cuba, yemen;  abstain china;
        }
        iraq is in_pause;
    }
    expect security_council has authorised_force against iraq;
    expect usa is not permitted to use_force against iraq under article 42 of charter because not_triggered;
    1991-01-16: ends iraq is in_pause;
    expect usa is permitted to use_force against iraq under article 42.leave of charter;
    1991-01-17: { usa uses_force against iraq;  britain uses_force against iraq; }
    expect usa has not breached article 2.4 of charter and britain has not breached article 2.4 of charter;
    expect iraq has breached article 2.4 of charter against kuwait;
    1991-02-27: iraq withdraws from kuwait;
    expect on 1991-02-28: iraq is not obliged to withdraw because fulfilled;
}

scenario kuwait_sanctions_end_defence "The same, if any measure ends self-defence" {
    suppose self_defence is until_measures;
    1990-08-02: iraq attacks kuwait;
    1990-08-02: security_council finds_aggressor iraq {
        yes britain, china, france, usa, ussr, canada, colombia, ivory_coast, cuba, ethiopia, finland, malaysia,
            romania, zaire;  not voting yemen;
    }
    1990-08-06: security_council imposes_sanctions on iraq {
        yes britain, china, france, usa, ussr, canada, colombia, ivory_coast, ethiopia, finland, malaysia, romania,
            zaire;  abstain cuba, yemen;
    }
    expect usa is not permitted to use_force against iraq under article 51 of charter;
    expect usa is forbidden to use_force against iraq under article 2.4.no_force of charter;
}
