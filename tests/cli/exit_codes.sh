#!/usr/bin/env bash
# 0: nothing to object to; 1: an expectation fails; 2: the text itself is wrong. The same as text and as JSON.
set -eu
cd "$SCRATCH"

world='action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1920-01-10; parties { x, y; }
article 1 { every member must not attack any other member; } }'
scenario='scenario s { 1930-01-01: x attacks y; expect on 1930-01-01: '
echo "$world $scenario x has breached article 1 of t; }" >holds.pact
echo "$world $scenario y has breached article 1 of t; }" >fails.pact
echo "$world treaty" >broken.pact

# ends WANTED ARGUMENTS...: as text and as JSON, pactc ends with this status.
wrong=0
ends() {
    local wanted=$1 format status
    shift
    for format in text json; do
        status=0
        "$PACTC" "$1" "--format=$format" "$2" >out 2>&1 || status=$?
        [ "$status" != "$wanted" ] || continue
        echo "pactc $1 --format=$format $2: exit $status, not $wanted"
        cat out
        wrong=1
    done
}
for command in check run test; do
    ends 0 $command holds.pact
    ends 2 $command broken.pact
    ends 2 $command missing.pact
done
ends 1 test fails.pact
exit "$wrong"
