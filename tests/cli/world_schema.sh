#!/usr/bin/env bash
# Worlds that are read are valid by docs/pact-world-1.schema.json; those whose form is wrong are not.
set -eu
cd "$ROOT"
if ! python3 -c 'import jsonschema' 2>/dev/null; then
    echo "skip: no python3-jsonschema"
    exit 77
fi
python3 - "$PACTC" <<'PY'
import json, re, subprocess, sys
import jsonschema
schema = json.load(open("docs/pact-world-1.schema.json"))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
valid = lambda world: not list(kind(schema).iter_errors(world))
load = lambda path: json.load(open(path, encoding="utf-8"))
page = re.findall(r"```json crisis.json\n(.*?)```", open("docs/world.md").read(), re.S)
assert len(page) == 1 and valid(json.loads(page[0]))
for good in ("examples/worlds/abyssinia.json", "tests/golden/world_ballots.json", "tests/fuzz/seeds/world.json"):
    assert valid(load(good)), good
for bad in ("p0261_key", "p0262_missing", "p0263_wanted", "p0263_null"):
    assert not valid(load(f"tests/golden/{bad}.json")), bad

# Each world with one value made another: what the reader takes, the schema takes.
def variants(value, path=()):
    for other in (None, 7, "x", [], {}, ["x"], {"x": "x"}):
        yield path, other
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from variants(value[key], path + (key,))
def changed(value, path, other):
    if not path:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(value[path[0]], path[1:], other)
    return copy
world, law = load("tests/golden/world_ballots.json"), "tests/golden/world_ballots.pact"
import os, tempfile
tried = taken = 0
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "w.json")
    for path, other in variants(world):
        tried += 1
        if tried % 3:
            continue
        one = changed(world, path, other)
        json.dump(one, open(file, "w"))
        done = subprocess.run([sys.argv[1], "test", law, "--world", file], capture_output=True, text=True)
        if done.returncode != 2:
            taken += 1
            assert valid(one), (path, other)
assert tried > 200 and taken > 5, (tried, taken)
PY
