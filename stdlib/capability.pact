# std.capability: who is strong enough. Shares of a system, coalitions and their strength, preponderance.
#
# Comes in by `use std.capability;`, with the figures `capability(x) = …` of a world, in any unit that it keeps to
# (a table of a data set gives them by year). Goes out: figures and tests. A sum with a missing part is missing, and
# a comparison with it does not hold: who counts is therefore stated, `x is in_system`, and not guessed.

use std.security;

## A side that states take, in a war or before it.
kind coalition/coalitions;

## s belongs to the system whose capabilities are added up.
status in_system(s: state);
## s is of coalition c.
status in_coalition(s: state, c: coalition);
## How many times as strong as its opponent a side must be to prevail: the k of deterrence and of balance of power
## (1 for parity, 3 for the attacker's rule of thumb).
attribute preponderance(c: coalition): number;

## What all states of the system have together.
define system_capability(): number = sum of capability(s) for state s where (s is in_system);
## The part of s in it, 0 to 1 (Singer, Bremer, Stuckey 1972: CINC is a mean of six such shares).
define share(s: state): number = capability(s) / system_capability();
## What the members of c have together.
define strength(c: coalition): number = sum of capability(s) for state s where (s is in_coalition c);
## What those states have together that are obliged to defend v against a.
define defenders_capability(v: state, a: state): number =
    sum of capability(m) for state m where (m is obliged to defend v against a);

## c is at least preponderance(c) times as strong as d.
define preponderant(c: coalition, over d: coalition) if strength(c) >= preponderance(c) * strength(d);
## Without s, c is no longer preponderant over d.
define pivotal(s: state, c: coalition, over d: coalition) if
    s is in_coalition c and c is preponderant over d
    and strength(c) - capability(s) < preponderance(c) * strength(d);
