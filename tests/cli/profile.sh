#!/usr/bin/env bash
# A profile accounts for every instruction and every norm, whatever the format, and the same each time; times come
# beside the counts and change none.
set -eu
cd "$SCRATCH"
python3 - "$PACTC" "$ROOT" <<'PY'
import csv, io, json, re, subprocess, sys

pactc, root = sys.argv[1:]
def run(*words, code=(0,)):
    done = subprocess.run([pactc, *words], capture_output=True, text=True)
    assert done.returncode in code, (words, done)
    return done.stdout

for name in ("nato", "security_council"):
    file = f"{root}/examples/{name}.pact"
    stats = run("test", "--stats", file)
    spent = lambda what: int(re.search(rf"^{what}: (\d+)$", stats, re.M)[1])
    text = run("profile", file, "--counts", "--format", "csv")
    assert run("profile", file, "--counts", "--format", "csv") == text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sum(int(r["instructions"]) for r in rows) == spent("instructions"), (name, stats)
    assert sum(int(r["norms"]) for r in rows) == spent("norm instances"), (name, stats)
    assert all(r["kind"] == "article" for r in rows if r["norms"] != "0")
    order = [int(r["instructions"]) for r in rows]
    assert order == sorted(order, reverse=True) and order[0] > 0
    timed = [json.loads(line) for line in run("profile", file, "--format", "json").splitlines()]
    rest = [r for r in timed if r["kind"] == "rest"]
    assert len(rest) == 1 and sum(r["nanoseconds"] for r in timed) > 0
    counts = lambda some: sorted((r["name"], str(r["line"] or ""), int(r["evaluations"]), int(r["instructions"])) for r in some
                                 if r["kind"] != "rest")
    assert counts(timed) == counts(rows), name
    times = [r["nanoseconds"] for r in timed]
    assert times == sorted(times, reverse=True)
    run("build", file, "-o", "built")
    assert run("profile", "built", "--counts", "--format", "csv") == text

# Facts in doubt: what their completions spend is counted in.
file = f"{root}/examples/reinsurance.pact"
one = lambda scenario: sum(int(r["evaluations"]) for r in csv.DictReader(io.StringIO(
    run("profile", file, "--scenario", scenario, "--counts", "--format", "csv"))))
assert one("nobody_knows") > 2 * one("russia_attacks")
world = run("profile", f"{root}/examples/covenant.pact", "--scenario", "abyssinia.json", "--world",
            f"{root}/examples/worlds/abyssinia.json", "--counts")
assert re.search(r"^ +\d+ +\d+ +[1-9]\d*  article 16\S* of covenant", world, re.M), world
assert run("profile", file, "--format", "xml", code=(2,)) == "" == run("check", file, "--counts", code=(2,))
PY
