#!/usr/bin/env bash
# `may not` is refused: it forbids to one reader and exempts to another. The message offers both ways out.
set -eu

status=0
treaty='treaty t { article 1 { every member may not attack any other member; } }'
out=$(printf '%s' "$treaty" | "$PACTC" check - 2>&1) || status=$?
[ "$status" = 2 ] || { echo "exit $status, not 2"; echo "$out"; exit 1; }
for words in P0107 'may not' 'must not' 'need not' ':1:'; do
    grep -qF -- "$words" <<<"$out" || { echo "the message lacks: $words"; echo "$out"; exit 1; }
done
