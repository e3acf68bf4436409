# Who must help Czechoslovakia in 1938? The French guarantee of 1925 and the Soviet pacts of 1935, of which the
# Czechoslovak one holds, by its protocol, only if France helps first.
#
# A duty that waits for another's performance is not a duty to wait for: if France keeps its word the Soviet Union
# is bound, if France does not it is free, and neither of them has broken anything by waiting. If France too
# waits, as its staff and cabinet asked in 1938 what Moscow would do first, nobody need begin.
#
# Articles in substance: the treaties were registered with the League of Nations (Treaty Series vols. 54, 159
# and 167). "Unprovoked" is read as in std.security: the victim gave no provocation. What the Council of the
# League has to say first (Covenant, articles 15, 16 and 17) is left out: see covenant.pact.

use std.security;

italy, germany, poland, romania : state;
sudetenland : place;

define european(s: state) if
    s = czechoslovakia or s = france or s = germany or s = italy or s = poland or s = romania or s = ussr;

treaty french_guarantee "Treaty of Mutual Guarantee, Locarno" {
    signed 1925-10-16;
    in force from 1926-09-14;
    parties { czechoslovakia, france; }

    ## Whether France acts by itself, as the text says, or once the Soviet Union does, as was asked in 1938.
    reading first_step: france_alone, after_moscow;

    article 1 "Aid and assistance" {
        ## immediate aid if Germany breaks its undertakings of Locarno with an unprovoked recourse to arms
        first: when germany attacks any member v and not v is provoked germany and first_step is france_alone
               then every member except v must assist v against germany within 3 days;
        second: when germany has attacked any member v and not v is provoked germany
                    and ussr has assisted v against germany and first_step is after_moscow
               then every member except v must assist v against germany within 3 days;
    }
}

treaty franco_soviet "Treaty of Mutual Assistance, Paris" {
    signed 1935-05-02;
    in force from 1936-03-27;
    lasts 5 years;
    parties { france, ussr "Soviet Union"; }

    article 1 "Threat" {
        when any european a threatens any member v and a != v then every member except v must consult with v;
    }
    article 2 "Attack" {
        ## "the object of unprovoked aggression by a European state"
        when any european a attacks any member v and not v is provoked a
        then every member except v, a must assist v against a within 3 days;
    }
}

treaty czech_soviet "Treaty of Mutual Assistance, Prague" {
    signed 1935-05-16;
    in force from 1935-06-08;
    lasts 5 years;
    parties { czechoslovakia, ussr; }

    article 1 "Threat" {
        when any european a threatens any member v and a != v then every member except v must consult with v;
    }
    article 2 "Attack" {
        ## Protocol of signature, II: only "in so far as" France renders assistance to the victim
        when any european a has attacked any member v and not v is provoked a
             and france has assisted v against a
        then every member except v, a must assist v against a within 3 days;
    }
}

# ---- what happened ----

scenario september_1938 "A threat, and no attack" {
    1938-09-12: germany threatens czechoslovakia;
    expect ussr is obliged to consult with czechoslovakia under article 1 of czech_soviet;
    # The French guarantee of 1925 speaks of a recourse to arms; the duty to concert stood in the alliance of 1924.
    expect france is not obliged to assist czechoslovakia against germany because not_triggered;
    expect ussr is not obliged to assist czechoslovakia against germany because not_triggered;
}

scenario march_1939 "Was the march into Prague an attack?" {
    1939-03-15: alleged by france: germany attacks czechoslovakia;
    1939-03-15: denied by germany: germany attacks czechoslovakia;
    expect unknown (france is obliged to assist czechoslovakia against germany) because attack;
    expect ussr is not obliged to assist czechoslovakia against germany because not_triggered;
}

# ---- what the texts ask for, if Germany had attacked ----

scenario word_kept "Everybody keeps its word" {
    suppose czechoslovakia, france, ussr complies;
    1938-09-30: germany attacks czechoslovakia;
    expect france has assisted czechoslovakia against germany and ussr has assisted czechoslovakia against germany;
    expect on 1938-10-03: france has not breached article 1 of french_guarantee;
}

scenario france_stands_aside "France does not, and the Soviet Union is free" {
    suppose every state complies;
    suppose france, germany defies;
    1938-09-30: germany attacks czechoslovakia;
    expect france is obliged to assist czechoslovakia against germany under article 1.first of french_guarantee;
    expect ussr is not obliged to assist czechoslovakia against germany because not_triggered;
    expect not ussr has assisted czechoslovakia;
    expect on 1938-10-03: france has breached article 1 of french_guarantee against czechoslovakia;
    expect on 1938-10-03: ussr has not breached article 2 of czech_soviet;
}

scenario each_waits "France waits for Moscow, Moscow for France" {
    suppose first_step is after_moscow;
    suppose every state complies;
    suppose germany defies;
    1938-09-30: germany attacks czechoslovakia;
    expect france is not obliged to assist czechoslovakia against germany because not_triggered;
    expect ussr is not obliged to assist czechoslovakia against germany because not_triggered;
    expect on 1938-12-31: france has not breached article 1 of french_guarantee and ussr has not breached article 2 of czech_soviet;
    # One step of either would bring both.
    1939-01-01: ussr assists czechoslovakia against germany;
    expect france has assisted czechoslovakia against germany;
}

scenario provoked "Not if the victim provoked it" {
    suppose every state complies;
    suppose germany defies;
    czechoslovakia is provoked germany;
    1938-09-30: germany attacks czechoslovakia;
    expect france is not obliged to assist czechoslovakia because not_triggered;
}

scenario soviet_union_attacked "The other way round" {
    suppose every state complies;
    suppose germany defies;
    1938-09-30: germany attacks ussr;
    expect france has assisted ussr against germany and czechoslovakia has assisted ussr against germany;
}
