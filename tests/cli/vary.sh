#!/bin/bash
# What must not matter does not: the order of declarations, articles and parties, and of what is said of one instant;
# what states are called; a treaty that has nothing to do with the others.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

case $PACTC in
*-san/*) seeds="1" ;; # sanitizers take their time
*) seeds="1 2 3" ;;
esac

vary() { python3 tests/cli/vary.py "$@"; }

# tells FILE: the text report without its places and excerpts, and what the JSON report tells of the law.
tells() {
    cp "$1" "$dir/treaty.pact"
    "$PACTC" run "$dir/treaty.pact" >"$dir/report" || [ $? = 1 ]
    sed -E '/^ *[0-9]* *\|/d; /^ *--> /d; s/\.pact:[0-9]+/.pact/g; s/^ +//' "$dir/report"
    law "$1"
}

# law FILE: the second half alone.
law() {
    cp "$1" "$dir/treaty.pact"
    "$PACTC" run --format=json "$dir/treaty.pact" >"$dir/report" || [ $? = 1 ]
    vary told <"$dir/report"
}

# same WHAT: "$dir/other" is "$dir/plain".
same() {
    diff "$dir/plain" "$dir/other" || { echo "$example: $1 changed what is told"; exit 1; }
}

# other OF ARGUMENTS…: the example, varied.
other() {
    vary "$@" <"$example" >"$dir/varied.pact"
}

for example in examples/*.pact; do
    states=$(grep -oE '\b(germany|italy|japan|france|britain|russia|ussr|usa|serbia|iraq|china|israel)\b' "$example" |
        sort -u)
    [ "$(wc -w <<<"$states")" -ge 3 ]

    tells "$example" >"$dir/plain"
    for seed in $seeds; do
        other order "$seed"
        if cmp -s "$example" "$dir/varied.pact"; then echo "$example: nothing was shuffled" && exit 1; fi
        tells "$dir/varied.pact" >"$dir/other"
        same "another order ($seed)"
    done

    # shellcheck disable=SC2086
    { other rename $states && mv "$dir/plain" "$dir/was" && vary rename $states <"$dir/was" >"$dir/plain"; }
    tells "$dir/varied.pact" >"$dir/other"
    same "renaming"

    law "$example" >"$dir/plain"
    # shellcheck disable=SC2046
    other unrelated $(head -2 <<<"$states")
    law "$dir/varied.pact" >"$dir/other"
    same "an unrelated treaty"

    other facts 1
    law "$dir/varied.pact" >"$dir/other"
    same "the order of simultaneous facts"
done
