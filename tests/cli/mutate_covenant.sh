#!/usr/bin/env bash
# The expectations of examples/covenant.pact notice a wrong date and a lost exception, and say which article.
set -eu
cd "$SCRATCH"
example=$ROOT/examples/covenant.pact
wrong=0

# fails NAME: `pactc test NAME` ends with 1, names article 16 and prints a derivation under it.
fails() {
    local status=0
    if cmp -s "$example" "$1"; then
        echo "$1: nothing was changed; has the example been reworded?"
        wrong=1
        return
    fi
    "$PACTC" test "$1" >out 2>&1 || status=$?
    if [ "$status" != 1 ] || ! grep -q 'article 16' out || ! grep -qE '^ *= (note|because)' out; then
        echo "$1: exit $status (1 wanted), with article 16 and a derivation:"
        cat out
        wrong=1
    fi
}
sed '/germany/s/until 1935-10-21/until 1935-10-01/' "$example" >early_exit.pact
fails early_exit.pact
sed '/^ *article 16\b/,/^ *article 17\b/s/ except [a-z_]*\(, [a-z_]*\)*//' "$example" >no_exception.pact
fails no_exception.pact
exit "$wrong"
