#!/usr/bin/env bash
# `pactc ask` answers each question by its verdict, the article, and for how long; the exit code says that it was
# answered, not what the answer is.
set -eu
cd "$SCRATCH"
wrong=0
cat >t.pact <<'PACT'
use std.security;
treaty pact "A pact" {
    in force from 1930-01-01 until 1950-01-01;
    parties { x, y, z; late from 1936-01-01; gone until 1935-01-01; }
    article 1 { every member must not attack any other member; }
    article 2 {
        when any member a attacks any member v then every member except a, v must sanction a within 7 days;
        when any member a attacks any member v then v may attack a;
    }
    article 3 { when any state a is at_war with any member v then every member except a, v should assist v; }
    article 4 { when any member a trades with any state b then a should not attack b; }
    article 5 { when any state a occupies any member v then every member except a, v must not assist a for 2 years; }
    article 6 { x must consult with y before 1931-01-01; }
    article 7 { when any member m is neutral then m need not consult; }
    article 8 from 1940-01-01 { every member must disclose_armaments until x is neutral; }
    article 9 { when any member a threatens any member v then v must submit_dispute with a or consult with a; }
}
stranger : state;
treaty counter {
    parties { z, y; }
    article 1 { when any state a attacks any state v then z must not sanction a; }
}
scenario war {
    1932-01-01: y trades with stranger;
    1933-01-01: z is neutral;
    1935-10-03: x attacks y;
    1935-10-05: y sanctions x;
    1936-05-05: x occupies z;
    1937-01-01: ends z is neutral;
    1938-01-01: x threatens y;
}
scenario peace { }
PACT

# answers DATE QUESTION SENTENCE [ALSO]
answers() {
    local status=0
    "$PACTC" ask t.pact --scenario war --on "$1" "$2" >out 2>&1 || status=$?
    if [ "$status" != 0 ] || [ "$(sed -n 2p out)" != "$3" ] || [ "$(sed -n 3p out)" != "${4-}" ]; then
        echo "on $1: $2"
        echo "  exit $status; wanted: $3 ${4-}"
        cat out
        wrong=1
    fi
}
# refuses CODE ARGUMENT...
refuses() {
    local status=0 code=$1
    shift
    "$PACTC" ask t.pact "$@" >out 2>&1 || status=$?
    if [ "$status" != 2 ] || ! grep -q "^error\\[$code\\]" out; then
        echo "ask $*: exit $status; wanted 2 and $code"
        cat out
        wrong=1
    fi
}

# A duty: at the end of the last day what was not done is a breach, and still owed.
answers 1935-10-03 'z must sanction x' \
    'obliged under article 2 of pact, by 1935-10-10 (since 1935-10-03)' \
    'also forbidden under article 1 of counter, for as long as it is bound (since 1935-10-03)'
answers 1935-10-09 'z must sanction x under article 2 of pact' \
    'obliged under article 2 of pact, by 1935-10-10 (since 1935-10-03)' \
    'also forbidden under article 1 of counter, for as long as it is bound (since 1935-10-03)'
answers 1935-10-10 'z is obliged to sanction x' \
    'in breach of article 2 of pact, due by 1935-10-10 and still owed (since 1935-10-03; violated on 1935-10-10)' \
    'also forbidden under article 1 of counter, for as long as it is bound (since 1935-10-03)'
answers 1935-10-02 'z must sanction x' \
    'not obliged: not triggered — article 2 of pact binds z, and its condition is not met'
answers 1930-06-01 'x must consult with y' 'obliged under article 6 of pact, by 1930-12-31 (since 1930-01-01)'
# Not bound and not triggered are never confused: before accession, after exit, never a party.
answers 1935-10-03 'late must sanction x' 'not obliged: not bound — late was not a party to pact on 1935-10-03'
answers 1935-10-03 'gone must sanction x' 'not obliged: not bound — gone was not a party to pact on 1935-10-03'
answers 1936-01-01 'late must sanction x' \
    'not obliged: not triggered — article 2 of pact binds late, and its condition is not met'
answers 1935-10-03 'stranger must sanction x' \
    'not obliged: not bound — stranger was not a party to pact on 1935-10-03'
answers 1929-12-31 'x must not attack y' 'not forbidden: not bound — pact was not in force on 1929-12-31'
answers 1939-12-31 'x must disclose_armaments' \
    'not obliged: not bound — article 8 of pact was not in force on 1939-12-31'
answers 1940-01-01 'x must disclose_armaments' \
    'obliged under article 8 of pact, until x is neutral (since 1940-01-01)'
# A ban, and what it covers by implication.
answers 1935-10-02 'x must not attack y' \
    'forbidden under article 1 of pact, for as long as it is bound (since 1930-01-01)'
answers 1935-10-02 'x must not bombard y' 'not forbidden: no rule — no loaded text speaks of it'
# A permission; what nothing forbids is said to be so, without calling it permitted.
answers 1935-10-03 'y may attack x' \
    'permitted under article 2 of pact, for as long as it is bound (since 1935-10-03)' \
    'also forbidden under article 1 of pact, for as long as it is bound (since 1930-01-01)'
answers 1935-10-02 'y may attack x' \
    'not permitted: forbidden under article 1 of pact, for as long as it is bound (since 1930-01-01)'
answers 1935-10-02 'stranger may annex x' \
    'not permitted: no rule — no loaded text speaks of it, and nothing that stands forbids it'
# Advice binds nobody and is told by its own name.
answers 1935-10-03 'z should assist y' \
    'recommended under article 3 of pact, while x is at_war with y (since 1935-10-03)'
answers 1935-10-03 'z must assist y' \
    'not obliged: recommended under article 3 of pact, while x is at_war with y (since 1935-10-03)'
answers 1932-01-01 'y should not attack stranger' \
    'recommended against under article 4 of pact, while y trades with stranger (since 1932-01-01)'
# Exempt, until the state that exempts ceases.
answers 1933-01-01 'z need not consult with x' \
    'exempt under article 7 of pact, while z is neutral (since 1933-01-01)'
answers 1937-01-01 'z need not consult with x' 'not exempt: expired on 1937-01-01 (article 7 of pact, since 1933-01-01)'
# What was done, and when.
answers 1935-10-05 'y must sanction stranger' \
    'not obliged: not triggered — article 2 of pact binds y, and its condition is not met'
answers 1936-05-05 'y must not assist x' \
    'forbidden under article 5 of pact, until 1938-05-05 (since 1936-05-05)'
# Either of two acts will do.
answers 1938-01-01 'y must submit_dispute with x' \
    'not obliged: obliged by choice under article 9 of pact, open until it is done (since 1938-01-01)'
answers 1935-10-05 'y must not trade with x' 'not forbidden: no rule — no loaded text speaks of it'
# Conditions: breaches, statuses, memberships, what has happened.
answers 1935-10-03 'x has breached article 1 of pact' 'yes, it is so'
answers 1935-10-02 'x has breached article 1 of pact' 'no, it is not so'
answers 1935-10-03 'x is at_war with y and not z is at_war with y' 'yes, it is so'
answers 1936-01-01 'late in member of pact' 'yes, it is so'
answers 1935-10-03 'some member of pact m where (m is obliged to sanction x)' 'yes, it is so'

# Errors lie in the question's own text.
refuses P0605 --scenario war 'z must'
refuses P0605 --scenario war ''
refuses P0101 --scenario war 'z must sanction x; y'
refuses P0107 --scenario war 'z may not sanction x'
refuses P0201 --scenario war 'z must sanktion x'
refuses P0201 --scenario wr 'z must sanction x'
refuses P0209 --scenario war 'z must sanction x under article 99 of pact'
refuses P0606 'z must sanction x'
refuses P0607 --scenario peace 'z must sanction x'
refuses P0608 --scenario peace --on 1935-13-01 'z must sanction x'
refuses P0608 --scenario peace --on 1935-10-03T10:00 'z must sanction x'
exit "$wrong"
