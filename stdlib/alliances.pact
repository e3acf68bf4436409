# std.alliances: alliances as data. The five promises that the Alliance Treaty Obligations and Provisions project
# codes (Leeds, Ritter, Mitchell, Long 2002: ATOP), as one text over many pacts.
#
# Comes in by `use std.alliances;`, with facts: who is party to which pact, who is pledged to whom, on which conditions;
# a table states them from a file. Goes out: the treaty `alliances`, whose verdicts name the pact, as in
# "article defence of alliances (dual_alliance_1879)". A condition of a pact whose facts are not stated is not met: a
# promise against particular adversaries holds against none that is not named. Conditions on a particular conflict
# and on refused demands are not expressed.

use std.security;

## A written alliance.
kind pact/pacts;
## What a pact promises.
kind promise/promises;
defence "active military support when attacked", offence "active military support whoever began",
    neutrality "no part against it in a war", nonaggression "no force against it",
    consultation "consultation in a crisis" : promise;

## s is a party to p.
status party_to(s: state, p: pact);
## s has made this promise to t (ATOP: defense, offense, neutral, nonagg, consul). Promises are directed.
status pledged(s: state, on d: promise, to t: state, through p: pact);

# ---- on which conditions ----

## The promise holds only against particular adversaries (ATOP: defcoadv, offcoadv, neucoadv, concoadv).
status limited_by_adversary(p: pact, on d: promise);
## a is one of them.
status adversary(a: state, through p: pact);
## The promise holds only where the fighting is in particular places (ATOP: defcoloc and the like).
status limited_by_place(p: pact, on d: promise);
## l is one of them.
status named_place(l: place, through p: pact);
## a fights against v at l: stated in the instant of the attack, where a pact turns on the place.
status fighting(a: state, against v: state, at l: place);
## The promise holds only against two adversaries or more (ATOP: defconum and the like).
status limited_by_number(p: pact, on d: promise);
## The promise holds only if the one attacked gave no provocation (ATOP: defconpr, neuconpr).
status limited_to_unprovoked(p: pact, on d: promise);

## a is none of the adversaries to which the promise is limited.
define other_adversary(p: pact, d: promise, a: state) if
    p is limited_by_adversary on d and not a is adversary through p;
## In the war of a against v some other condition of the promise is not met.
define barred(p: pact, d: promise, a: state, v: state) if
    p is limited_to_unprovoked on d and v is provoked a
    or a is at_war with v and p is limited_by_number on d
       and no state b where (b != a and (b is at_war with v or v is at_war with b))
    or a is at_war with v and p is limited_by_place on d
       and no place l where (a is fighting against v at l and l is named_place through p);

treaty alliances of pact "alliances, as ATOP codes them" {
    parties { every state s where (some pact p where (s is party_to p)); }

    article defence {
        when any state a attacks any member v and any member m is pledged on defence to v through any pact p
             and m != a and not other_adversary(p, defence, a) and not barred(p, defence, a, v)
        then m must defend v against a;
    }
    article offence {
        when any member t attacks any state a and any member m is pledged on offence to t through any pact p
             and m != a and not other_adversary(p, offence, a) and not barred(p, offence, a, t)
        then m must fight_beside t against a;
    }
    article neutrality {
        when any state a is at_war with any member t and any member m is pledged on neutrality to t through any pact p
             and m != a and not other_adversary(p, neutrality, a) and not barred(p, neutrality, a, t)
        then {
            fighting_against: m must not use_force against t;
            helping_against:  m must not assist a against t;
        }
    }
    article nonaggression {
        when any member m is pledged on nonaggression to any member t through any pact p
        then m must not use_force against t;
    }
    article consultation {
        when any state a threatens any member t and any member m is pledged on consultation to t through any pact p
             and m != a and not p is limited_by_number on consultation and not p is limited_by_place on consultation
             and not other_adversary(p, consultation, a) and not barred(p, consultation, a, t)
        then m must consult with t;
        when any state a attacks any member t and any member m is pledged on consultation to t through any pact p
             and m != a and not other_adversary(p, consultation, a) and not barred(p, consultation, a, t)
        then m must consult with t;
    }
}
