#!/bin/sh
# The order of articles, parties and definitions in a text changes no byte of what a run tells, but for the places.
set -eu
cd "$(dirname "$0")/../.."
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# tells FILE OUT: both reports, the JSON one without places in the text.
tells() {
    cp "$1" "$dir/treaty.pact"
    "$PACTC" run "$dir/treaty.pact" >"$2.text"
    "$PACTC" run --format=json "$dir/treaty.pact" | grep -vE '"(line|column|begin|end|end_line|end_column)":' >"$2.json"
}

for example in covenant nato; do
    tells "examples/$example.pact" "$dir/plain"
    for seed in 1 2 3; do
        python3 tests/cli/shuffle.py "$seed" <"examples/$example.pact" >"$dir/shuffled.pact"
        ! cmp -s "examples/$example.pact" "$dir/shuffled.pact" || { echo "nothing was shuffled"; exit 1; }
        tells "$dir/shuffled.pact" "$dir/other"
        diff "$dir/plain.text" "$dir/other.text"
        diff "$dir/plain.json" "$dir/other.json"
    done
done
