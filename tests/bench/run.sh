#!/usr/bin/env bash
# How long pactc takes to compile 20,000 rules to bytecode, beside luac on the same rules in Lua.
# usage: tests/bench/run.sh ROUNDS COMPILER    (what pactc was built with, for the report)
# The two are run in turn, so that what else the machine does falls on both; of each the median counts.
set -eu
LC_ALL=C
cd "$(dirname "$0")/../.."
rounds=$1 compiler=$2 pactc=${PACTC:-build/pactc}

if ! command -v luac5.4 >/dev/null; then
    echo "skip: W4 pactc/luac: there is no luac5.4 here (package lua5.4)"
    exit 0
fi
[ "$rounds" -ge 5 ] || rounds=5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tests/bench/gen_rules.py "$work" 20000

# milliseconds FILE COMMAND...: adds to FILE how long the command took.
milliseconds() {
    local file=$1 begin end
    shift
    begin=${EPOCHREALTIME/./}
    "$@"
    end=${EPOCHREALTIME/./}
    echo $(((end - begin) / 1000)).$(((end - begin) % 1000 / 100)) >>"$file"
}

median() {
    sort -n "$1" | awk '{ t[NR] = $1 } END { print (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2 }'
}

for ((round = 0; round <= rounds; round++)); do
    [ "$round" != 1 ] || rm -f "$work/pactc" "$work/luac" # the first round only warms the caches
    milliseconds "$work/pactc" "$pactc" build -o /dev/null "$work/rules.pact"
    milliseconds "$work/luac" luac5.4 -o /dev/null "$work/rules.lua"
done
ours=$(median "$work/pactc") theirs=$(median "$work/luac")
echo "pactc $ours ms, luac $theirs ms for 20,000 rules"
awk -v a="$ours" -v b="$theirs" -v rounds="$rounds" -v compiler="$compiler" \
    'BEGIN { printf "W4 pactc/luac %.2f (%d rounds, median; %s)\n", a / b, rounds, compiler }'
