#!/usr/bin/env bash
# The Abyssinia crisis as JSON, as CSV and as an SQLite database gives, for each expectation of the scenario in the
# text, the same answer for the same reasons, and day by day the same chronicle; in whatever order rows and keys stand.
set -eu
cd "$SCRATCH"
cp "$ROOT/examples/covenant.pact" .
cp -r "$ROOT/examples/worlds/." .
python3 - "$PACTC" <<'PY'
import csv, json, random, re, sqlite3, subprocess, sys

pactc = sys.argv[1]

def run(*words, code=0):
    done = subprocess.run([pactc, *words], capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout

# ---- the database, from the rows of the CSV files ----
base = sqlite3.connect("abyssinia.db")
for table in ("facts", "events"):
    header, *rows = csv.reader(open(f"abyssinia/{table}.csv"))
    base.execute(f"create table {table} ({', '.join(f'{name} text' for name in header)})")
    base.executemany(f"insert into {table} values ({', '.join('?' * len(header))})", rows)
base.commit()
worlds = {"abyssinia.json": "abyssinia.json", "abyssinia/": "abyssinia", "abyssinia.db": "abyssinia.db"}

# ---- the same answers ----
text = open("covenant.pact").read()
scenario = re.search(r"^scenario abyssinia .*?^}", text, re.M | re.S)[0]
expected = re.findall(r"expect on (\S+): (.*?);", scenario, re.S)
assert len(expected) > 40
plain = lambda out: re.sub(r"\((abyssinia|covenant)[^ ()]*:\d+\)|\(scenario [^,]*,", "", out)
def ask(day, question, *world):
    return plain(run("why", "--on", day, *world, "covenant.pact", re.sub(r"\s+", " ", question)))
for day, question in expected:
    said = ask(day, question, "--scenario", "abyssinia")
    for path in worlds.values():
        told = ask(day, question, "--world", path)
        assert told == said, f"{path}, {day}: {question}\n{told}\nthe text:\n{said}"

# ---- the same chronicle: the scenario without what it expects, each day sorted ----
open("bare.pact", "w").write(text.replace(scenario, re.sub(r"^ *expect [^;]*;( *#[^\n]*)?$", "", scenario, flags=re.M)))
def chronicle(file, name, *world):
    scenarios = json.loads(run("run", "--format", "json", file, "--scenario", name, *world))["scenarios"]
    entries = [dict(e, place=None) for s in scenarios for e in s["entries"]]
    assert len(entries) > 100
    return sorted(json.dumps(e) for e in entries)
said = chronicle("bare.pact", "abyssinia")
for name, path in worlds.items():
    assert chronicle("covenant.pact", name, "--world", path) == said, path

# ---- no order matters ----
rows = [r for table in ("facts", "events") for r in csv.DictReader(open(f"abyssinia/{table}.csv"))]
keys = ["date", "form", "predicate", "arg1", "arg2", "arg3"]
rng = random.Random(1)
def mixed(value):
    if isinstance(value, dict):
        return dict(rng.sample([(k, mixed(v)) for k, v in value.items()], len(value)))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return rng.sample([mixed(v) for v in value], len(value))
    return value
outputs = set()
for turn in range(12):
    columns = rng.sample(keys, len(keys))
    with open("mixed.csv", "w") as f:
        print(",".join(columns), file=f)
        for row in rng.sample(rows, len(rows)):
            print(",".join(row.get(k) or "" for k in columns), file=f)
    json.dump(mixed(json.load(open("abyssinia.json"))), open("mixed.json", "w"))
    for file in ("mixed.csv", "mixed.json"):
        out = run("run", "covenant.pact", "--world", file, "--scenario", file)
        out += run("why", "covenant.pact", "--world", file, "france must assist britain against italy under article 16 of covenant")
        outputs.add(re.sub(r"mixed\.\w+(:\d+)?| \"Italy invades Ethiopia, 1935\"", "", out))
assert len(outputs) == 1

# ---- entities that only the world knows ----
open("club.pact", "w").write("""status ally(s: state); action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t { parties { every state s where (s is ally); }
    article 1 { when any state a attacks any member v then every member except v must help v within 9 days; } }""")
json.dump({"format": "pact-world/1", "entities": {"state": ["zembla", "ruritania", "New Graustark"]},
           "beginning": [{"holds": "ally", "roles": [n]} for n in ("zembla", "ruritania", "New Graustark")],
           "instants": [{"date": "1900-01-01", "facts": [{"happens": "attack", "roles": ["New Graustark", "ruritania"]}]}]},
          open("club.json", "w"))
out = run("why", "club.pact", "--world", "club.json", "zembla must help ruritania")
assert "obliged under article 1 of t, by 1900-01-10" in out and "New Graustark attacks ruritania (club.json:1)" in out, out
run("ask", "club.pact", "--world", "club.json", "atlantis must help ruritania", code=2)
run("build", "club.pact", "-o", "club.pactb")
assert run("run", "club.pactb", "--world", "club.json") == run("run", "club.pact", "--world", "club.json")
PY
