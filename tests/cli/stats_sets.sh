#!/usr/bin/env bash
# A rule over all members is one instruction over a set: as many instructions with 20 members as with 200.
set -eu
cd "$SCRATCH"

# covenant N: a treaty of N members, and one attack.
covenant() {
    echo 'action attack/attacks/attacked(a: state, v: state);'
    echo 'action sanction/sanctions/sanctioned(s: state, t: state);'
    echo 'treaty covenant { in force from 1920-01-10; parties {'
    seq -f '  member_%g;' "$1"
    echo '} article 16 { when any member a attacks any member v'
    echo 'then every member except a must sanction a within 7 days; } }'
    echo 'scenario s { 1935-10-03: member_1 attacks member_2; }'
}
instructions() {
    covenant "$1" >"members_$1.pact"
    "$PACTC" run --stats "members_$1.pact" >"stats_$1" 2>&1 || { cat "stats_$1" >&2; exit 1; }
    grep -E '^ *instructions: [0-9]+' "stats_$1" || { cat "stats_$1" >&2; exit 1; }
}
few=$(instructions 20)
many=$(instructions 200)
[ "$few" = "$many" ] || { echo "20 members: $few; 200 members: $many"; exit 1; }
