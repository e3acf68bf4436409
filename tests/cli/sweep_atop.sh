#!/usr/bin/env bash
# A table of worlds from real data: who was bound to defend the victim of each attack between states from 1848 to August 1914 (COW
# wars, v4.0) by an alliance whose promise has no condition (ATOP 4.01), against what the rows of the data say by
# themselves. The data may not be shipped: the test runs where it lies, in $PACT_DATA or beside the checkout.
set -eu
data=${PACT_DATA:-$ROOT/../shared/data}
for file in atop_alliance wars_interstate; do
    [ -f "$data/$file.csv" ] || { echo "skip: no $file.csv in $data"; exit 77; }
done
cd "$SCRATCH"
cat >atop.pact <<'PACT'
use std.alliances;
table atop (atopid: each pact, start: first date, end: last date, "members_abb" as member: new states,
            "members_abb" as partner: new states, defense: number, defcon: number, asymm: number) {
    from start until end where (start < 1915-01-01): member is party_to atopid;
    from start until end where (start < 1915-01-01 and member != partner and asymm = 0 and defense = 1 and defcon = 0):
        member is pledged on defence to partner through atopid;
}
scenario alliances_of_atop { use atop; }
PACT
python3 - "$PACTC" "$data" <<'PY'
import csv, io, subprocess, sys

pactc, data = sys.argv[1:]
read = lambda name: list(csv.DictReader(open(f"{data}/{name}.csv")))
alliances = [a for a in read("atop_alliance") if a["start"] < "1915"]
members = {a["atopid"]: a["members_abb"].split(";") for a in alliances}
known = {m for names in members.values() for m in names if m}
wars = {}
for side in read("wars_interstate"):
    wars.setdefault(side["warnum"], []).append(side)
attacks = {}
for war in wars.values():
    for a in war:
        for v in war:
            day = max(a["start1"], v["start1"])
            if a["initiator"] == "1" and v["initiator"] == "0" and a["side"] != v["side"] and len(day) == 10 \
                    and "1848" < day < "1914-08-10" and {a["abb"], v["abb"]} <= known:
                attacks[a["abb"], v["abb"], day] = a["warname"]
attacks = dict(list(attacks.items())[::3]) # some of them: each world goes through all alliances
assert len(attacks) > 12
with open("attacks.csv", "w", newline="") as f:
    csv.writer(f).writerows([["attacker", "victim", "date", "label"]] + [[*who, name] for who, name in attacks.items()])

sweep = [pactc, "sweep", "--facts", f"atop={data}/atop_alliance.csv", "atop.pact", "--scenario", "alliances_of_atop", "--table",
         "attacks.csv", "--say", "attacks(attacker, victim)", "--ask", "every"]
def rows(*more):
    done = subprocess.run([*sweep, *more], capture_output=True, text=True)
    assert not done.returncode and not done.stderr, done
    return list(csv.DictReader(io.StringIO(done.stdout)))

said = rows()
assert [*dict.fromkeys((r["attacker"], r["victim"], r["date"]) for r in said)] == [*attacks]
bound = {(r["attacker"], r["victim"], r["date"], r["who"], r["article"]) for r in said
         if r["predicate"] == "defend" and r["modality"] == "must" and r["arg2"] == r["victim"]}

# The same from the rows of the data; an end that is a month or a year alone ends with it.
want = set()
for a, v, day in attacks:
    for one in alliances:
        end = one["end"] or "9999"
        over = day >= end if len(end) == 10 else day[:len(end)] > end
        if (one["defense"], one["defcon"], one["asymm"]) == ("1", "0", "0") and one["start"] <= day and not over \
                and v in members[one["atopid"]]:
            want |= {(a, v, day, m, f"article defence of alliances (pact_{one['atopid']})")
                     for m in members[one["atopid"]] if m not in (a, v, "")}
assert bound == want, (bound - want, want - bound)
assert len(want) >= 2, want
PY
