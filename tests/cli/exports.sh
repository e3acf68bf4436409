#!/usr/bin/env bash
# Each library exports the functions that its headers declare, under the version of a release, and nothing else;
# so does the static library that is installed, whose other names are its own.
set -eu -o pipefail
build=$(dirname "$PACTC") wrong=0
cd "$SCRATCH"
[ -z "$SANITIZED" ] || { echo "skip: sanitized builds have no libraries to install" && exit 77; }

# declared_by PREFIX HEADER...: the functions whose names begin so.
declared_by() {
    local prefix=$1
    shift
    for header in "$@"; do
        "${CC:-gcc}" -fpreprocessed -dD -E -P "$header" 2>/dev/null
    done | grep -oE "\b${prefix}_[a-z0-9_]+\(" | tr -d '(' | sort -u
}

# same NAME OF: ./declared and ./exported have the same lines.
same() {
    local name=$1
    [ "$(wc -l <declared)" -ge 3 ] && diff declared exported >difference && return
    sed -n "s/^</$name: declared and not exported (add it to its .map):/p; s/^>/$name: exported and not declared:/p" \
        difference
    wrong=1
}

# library NAME PREFIX HEADER...
library() {
    local name=$1 versions
    versions=$(tr '[:lower:]' '[:upper:]' <<<"${name#lib}")_
    shift
    declared_by "$@" >declared
    nm -D --defined-only -P "$build/$name.so.0" | awk '$2 != "A" {print $1}' | sort -u >symbols
    sed "s/@@${versions}0\.[0-9]*$//" symbols >exported # what has no version of ours keeps what it has
    same "$name.so.0"
    nm -g --defined-only -P "$build/install/$name.a" | awk 'NF > 2 {print $1}' | sort -u >exported
    same "$name.a"
}

library libpact pact "$ROOT/vm/pact.h"
library libpactc pactc "$ROOT/compiler/compile.h"
mapfile -t io < <(grep -l '^#pragma GCC visibility push' "$ROOT"/vm/io/*.h)
library libpactio pactio "${io[@]}"

# Those who link: libpact needs libc and libffi alone, libpactc has its own copies of what it needs of it.
needed() {
    readelf -d "$build/$1.so.0" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -vE '^lib(c|gcc_s)\.so'
}
[ "$(needed libpact | grep -v '^libffi\.so')" = "" ] || { echo "libpact.so.0 needs more than libc and libffi" && wrong=1; }
! needed libpactc | grep pact >/dev/null || { echo "libpactc.so.0 needs libpact" && wrong=1; }
exit $wrong
