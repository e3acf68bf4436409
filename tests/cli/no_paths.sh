#!/usr/bin/env bash
# Nothing that is built knows where it was built: `make reproducible` compares two whole builds.
set -eu
build=$(dirname "$PACTC") wrong=0 seen=0
for file in "$build"/pactc "$build"/*.a "$build"/*.so.0 "$build"/pact_sqlite.so "$build"/install/*.a; do
    [ -e "$file" ] || continue
    seen=$((seen + 1))
    ! grep -qaF "$ROOT" "$file" || { wrong=1 && echo "$file names $ROOT"; }
done
[ $seen -ge 5 ] # a sanitized build has the program, three archives and the extension
exit $wrong
