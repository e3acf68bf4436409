#!/bin/bash
# The table of keywords in the reference holds each word that the grammar knows.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
table=$(sed -n '/^## [0-9]*\. Keywords/,/^## [0-9]*\. Not supported/p' docs/language.md)
words=$(grep '^%token' grammar/pact.y | grep -oE "\"'[a-z][a-z ]*'\"" | tr -d "\"'")
[ "$(wc -l <<<"$words")" -gt 100 ]
missing=0
while read -r word; do
    grep -qF "\`$word\`" <<<"$table" || { echo "not in the table of keywords: $word" && missing=1; }
done <<<"$words"
exit $missing
