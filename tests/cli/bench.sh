#!/usr/bin/env bash
# The workloads of tests/bench/, small: the library comes to the checksums of the C written by hand, and derives a norm
# that is drawn by seed; so does LuaJIT, where there is one.
set -eu -o pipefail
build=$(dirname "$PACTC") wrong=0
cd "$ROOT"
flags=(-std=gnu11 -O1 -I.)
"${CC:-gcc}" "${flags[@]}" -o "$SCRATCH/limit" tests/bench/limit.c tests/bench/bench.c
[ -z "$SANITIZED" ] || flags+=("-fsanitize=address,undefined")
"${CC:-gcc}" "${flags[@]}" -o "$SCRATCH/pact" tests/bench/pact.c tests/bench/bench.c examples/embed/host.c \
    "$build/libpactc.a" "$build/libpact.a" -lutf8proc -ljansson -lcsv -lffi
python3 tests/bench/gen.py "$SCRATCH/data"

# check_of COMMAND...: what it comes to.
check_of() {
    "$@" | sed -n 's/^RESULT .* check=//p'
}

# compare WORK LIMIT
compare() {
    local wanted told
    wanted=$(check_of "$SCRATCH/limit" "$SCRATCH/data" "$1" "$2")
    told=$(check_of "$SCRATCH/pact" "$SCRATCH/data" "$1" "$2" 7)
    [ "$told" = "$wanted" ] || { echo "$1: $told, where C comes to $wanted" && wrong=1; }
    [ -n "$told" ] || wrong=1
    command -v luajit >/dev/null || return 0
    told=$(check_of luajit tests/bench/bits.lua "$SCRATCH/data" "$1" "$2")
    [ "$told" = "$wanted" ] || { echo "$1: LuaJIT comes to $told, C to $wanted" && wrong=1; }
}

compare w1 60
compare w1s 60
compare w2b 2
compare w2t 1
compare w3 3
"$SCRATCH/pact" "$SCRATCH/data" w1 20 5 >"$SCRATCH/why"
grep "^WHY  since" "$SCRATCH/why" >/dev/null || { echo "no reasons are given for a duty" && wrong=1; }
exit $wrong
