#!/usr/bin/env bash
# Colour is for terminals alone: none into a pipe, and none on a terminal where NO_COLOR is set.
set -eu
cd "$SCRATCH"
echo 'treaty t { article 1 { every member may not attack any other member; } }' >may_not.pact
escape=$(printf '\033')

"$PACTC" check may_not.pact >pipe 2>&1 || true
if grep -qF "$escape" pipe; then
    echo "colour into a pipe"
    exit 1
fi
if ! command -v script >/dev/null; then
    echo "skip: no script(1) to make a terminal with"
    exit 77
fi
export NO_COLOR=1 TERM=xterm-256color
script -qec "$PACTC check may_not.pact" /dev/null >terminal 2>&1 </dev/null || true
grep -qF P0107 terminal || { echo "nothing came through the terminal"; cat terminal; exit 1; }
if grep -qF "$escape" terminal; then
    echo "colour in spite of NO_COLOR"
    exit 1
fi
