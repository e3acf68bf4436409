#!/usr/bin/env bash
# Whatever the bytes are: an answer in bounded time and memory, exit 2, and the place as file:line:column.
set -eu
cd "$SCRATCH"
example=$ROOT/examples/covenant.pact
wrong=0

# A sanitized program reserves more addresses than any limit allows.
[ -n "$SANITIZED" ] || ulimit -v 2097152

# refused FILE [EXIT]...: checking FILE must end with one of these (2), and with 2 must say where.
refused() {
    local file=$1 status=0
    shift
    timeout 20 "$PACTC" check "$file" >out 2>&1 </dev/null || status=$?
    case " ${*:-2} " in
    *" $status "*) ;;
    *) fault "$file" "exit $status, not ${*:-2}" ;;
    esac
    [ "$status" != 2 ] || grep -qaE "$file:[0-9]+:[0-9]+" out || fault "$file" "no place $file:line:column"
    [ "$(wc -c <out)" -lt 1000000 ] || fault "$file" "more than a megabyte of messages"
}

fault() {
    echo "$1: $2"
    head -c 1500 out | tr -cd '[:print:]\n'
    wrong=1
}

python3 - <<'PY'
import random
noise = random.Random(1919)
open("noise.pact", "wb").write(noise.randbytes(200_000))
open("lines.pact", "wb").write(b"\n".join(noise.randbytes(20) for _ in range(5000)))
open("nuls.pact", "wb").write(b"\0" * 100_000)
words = "treaty article when then must any not is ( ) { } ; , : = x 1 1914-08-04 \"".split()
open("words.pact", "w").write(" ".join(noise.choices(words, k=50_000)))
open("parens.pact", "w").write("(" * 1_000_000)
open("condition.pact", "w").write("treaty t { article 1 { when " + "(" * 1_000_000)
open("nots.pact", "w").write("define d(s: state) if " + "not " * 250_000 + "true;")
open("sums.pact", "w").write("define d(s: state): number = " + "-" * 1_000_000 + "1;")
open("blocks.pact", "w").write("treaty t { article 1 { when true then " + "{ " * 500_000)
open("name.pact", "w").write("kind " + "x" * 1_000_000)
open("bom.pact", "wb").write(b"\xff\xfe" + "kind a;".encode("utf-16-le"))
PY
for file in noise lines nuls words parens condition nots sums blocks name bom; do
    refused "$file.pact"
done

# Cut between two declarations, what is left may well be a text of its own.
size=$(wc -c <"$example")
for at in $(python3 -c "import random; print(*sorted(random.Random(16).sample(range($size), 40)))"); do
    head -c "$at" "$example" >"cut_$at.pact"
    refused "cut_$at.pact" 0 1 2
done

: >empty.pact
refused empty.pact 0

# What cannot be read at all has no line: the message names it.
mkdir folder.pact
for name in folder.pact missing.pact; do
    status=0
    timeout 20 "$PACTC" check "$name" >out 2>&1 </dev/null || status=$?
    { [ "$status" = 2 ] && grep -qF "$name" out; } || fault "$name" "exit $status, or not named"
done
exit "$wrong"
