#!/usr/bin/env bash
# Every JSON report, of good and of bad texts, is valid by docs/pact-report-1.schema.json.
set -eu
[ -z "$SANITIZED" ] || { echo "skip: the ordinary build does it" && exit 77; }
cd "$SCRATCH"
if ! python3 -c 'import jsonschema' 2>/dev/null; then
    echo "skip: no python3-jsonschema"
    exit 77
fi

mkdir bad
echo 'treaty t { article 1 { every member may not attack any other member; } }' >bad/may_not.pact
printf '\377\376 treaty \000 "' >bad/bytes.pact
printf 'treaty t "\342\200\256 \033[31m" { article' >bad/bidi.pact
head -c 700 "$ROOT/examples/covenant.pact" >bad/cut.pact
: >bad/empty.pact

report() {
    "$PACTC" "$1" --format=json "$2" >"$3.json" 2>"$3.err" || true
    [ -s "$3.json" ] || { echo "pactc $1 --format=json $2 printed nothing"; cat "$3.err"; exit 1; }
}
count=0
for command in check run test; do
    for file in "$ROOT"/examples/*.pact bad/*.pact bad/missing.pact; do
        # the long ones are 50 MB of what the others hold too: once is enough
        case $command$file in run*/covenant.pact | test*/covenant.pact | run*/nato.pact | test*/nato.pact) continue ;; esac
        count=$((count + 1))
        report $command "$file" "report_$count"
    done
done
for world in world_ballots.json world_ballots.csv p0264_names.json missing.db; do
    count=$((count + 1))
    "$PACTC" run --format=json "$ROOT/tests/golden/world_ballots.pact" --world "$ROOT/tests/golden/$world" \
        >"report_$count.json" || true
done
for question in 'germany must sever_trade with italy' 'usa may trade' 'italy has breached article 12 of covenant' 'x must'; do
    for command in ask why whynot; do
        count=$((count + 1))
        "$PACTC" $command --format=json "$ROOT/examples/covenant.pact" -s abyssinia "$question" >"report_$count.json" || true
    done
done
python3 - "$ROOT/docs/pact-report-1.schema.json" report_*.json <<'PY'
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
valid = kind(schema)
wrong = 0
for name in sys.argv[2:]:
    report = json.load(open(name, encoding="utf-8"))
    for error in valid.iter_errors(report):
        wrong = 1
        print(f"{report.get('command')}: {error.json_path}: {error.message[:300]}")
sys.exit(wrong)
PY
