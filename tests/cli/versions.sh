#!/usr/bin/env bash
# The version that stands in pact.h is the one that the manual, the list of changes and the map of exports speak of.
set -eu
wrong=0
says() {
    grep -qF -- "$2" "$ROOT/$1" || { wrong=1 && echo "$1 does not say: $2"; }
}
read -r _ release <<<"$("$PACTC" --version | sed -n 1p)"
number() {
    "$PACTC" --version | sed -n "s/^$1 //p"
}
[[ $release =~ ^0\.([0-9]+)\.[0-9]+$ ]]
says docs/pactc.1 "\"pactlang $release\""
says CHANGELOG.md "## $release"
says CHANGELOG.md "API $(number API), program format $(number 'program format'), report schema \`$(number 'report schema')\`"
says docs/pact-report-1.schema.json "\"$(number 'report schema')\""
says vm/libpact.map "PACT_0.${BASH_REMATCH[1]} {"
exit $wrong
