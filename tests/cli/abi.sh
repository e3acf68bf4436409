#!/usr/bin/env bash
# The binary interface is that of the last release, whose dumps lie in tests/abi/, or has functions beside it.
# What else is changed breaks programs that are linked: then `make abi` renews the dumps, and the release's second
# number is raised.
set -eu -o pipefail
build=$(dirname "$PACTC") wrong=0
cd "$SCRATCH"
[ -z "$SANITIZED" ] || { echo "skip: sanitized builds have no libraries to install" && exit 77; }
command -v abidiff >/dev/null || { echo "skip: no abigail-tools" && exit 77; }
[ "$(uname -m)" = x86_64 ] || { echo "skip: the dumps are of x86_64" && exit 77; }
readelf -S "$build/libpact.so.0" | grep debug_info >/dev/null || { echo "skip: built without -g" && exit 77; }

for dump in "$ROOT"/tests/abi/*.abi; do
    name=$(basename "$dump" .abi)
    "$ROOT/tests/abi/dump" "$build" "$name" >"$name.abi"
    abidiff --no-added-syms "$dump" "$name.abi" >"$name.diff" || { wrong=1 && cat "$name.diff"; }
done

# It would see it if a function went, or a structure changed.
sed "0,/<elf-symbol name='pact_ask'/s//<elf-symbol name='pact_asked'/; s/'pact_stats' size-in-bits='[0-9]*'/'pact_stats' size-in-bits='8'/" \
    libpact.abi >other.abi
! abidiff --no-added-syms libpact.abi other.abi >/dev/null || { wrong=1 && echo "abidiff sees no difference"; }
exit $wrong
