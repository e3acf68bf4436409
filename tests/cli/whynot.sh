#!/usr/bin/env bash
# Each change that `pactc whynot` proposes is written into a copy of the text, and the question is asked again: it is
# then answered as was said. Where no change can help, none is proposed.
set -eu
cd "$SCRATCH"
cat >t.pact <<'PACT'
use std.security;
stranger : state;
treaty pact {
    in force from 1930-01-01;
    parties { x, y, z; late from 1936-01-01; gone until 1935-01-01; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 7 days unless v is in_dispute with a; }
    article 2 { when any member a is at_war with any member v and v is neutral then every member except a, v should assist v; }
    article 3 { when any member m is neutral then m need not consult; }
    article 4 { when any member a bombards any member v then { v may attack a; every member except a must not trade with a until a is neutral; } }
    define in_danger(s: state) if s is neutral and s is in_dispute with x;
    article 5 { when any member m is neutral and in_danger(m) then every member except m must consult with m; }
    article 6 { every member must disclose_armaments until x is neutral; }
}
scenario war {
    1934-01-01: x bombards z;
    1935-10-03: { x attacks y; y trades with stranger; }
    1935-10-05: z sanctions x;
    1936-02-01: x is neutral;
    1936-03-01: ends x is neutral;
    1936-04-01: y is in_dispute with x;
}
PACT
cat >replay.py <<'PY'
import json, os, pathlib, re, subprocess, sys
pactc = os.environ["PACTC"]

def ask(command, file, scenario, date, question):
    line = [pactc, command, "--format=json", file, "--scenario", scenario, "--on", date, question]
    done = subprocess.run(line, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{line}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)["answer"]

def offset(text, line, column):
    rows = text.split("\n")
    return sum(len(row) + 1 for row in rows[:line - 1]) + column - 1

def rewrite(text, scenario, change):
    cuts = sorted((offset(text, p["line"], p["column"]), offset(text, p["end_line"], p["end_column"]))
                  for p in change["leave_out"])
    for begin, end in reversed(cuts):
        while text[end - 1] != ";":
            end += 1
        begin -= 5 * text[:begin].endswith("ends ")
        dated = re.search(r"\d{4}-\d\d-\d\d: $", text[:begin])
        text = text[:dated.start() if dated else begin] + text[end:]
    return re.sub(rf'(scenario {scenario}\b[^{{]*{{)', lambda m: m[1] + " " + " ".join(change["add"]), text)

wrong = 0
for row in sys.stdin.read().splitlines():
    file, scenario, date, least, question = row.split("|")
    answer = ask("whynot", file, scenario, date, question)
    changes = answer["changes"]
    if answer["yes"] or (len(changes) < int(least) or (least == "0" and changes)):
        wrong = 1
        print(f"{row}: {len(changes)} changes\n" + "\n".join(answer["reasons"]))
    for change in changes:
        copy = "copy_" + pathlib.Path(file).name
        pathlib.Path(copy).write_text(rewrite(pathlib.Path(file).read_text(), scenario, change))
        again = ask("ask", copy, scenario, date, question)
        if not again["yes"] or again["sentence"] != change["answer"]:
            wrong = 1
            print(f"{row}\n  {change}\n  asked again: {again['sentence']}")
sys.exit(wrong)
PY
# file|scenario|on|least number of changes (0: exactly none)|question
python3 replay.py <<ROWS
t.pact|war|1935-10-03|1|x must sanction y
t.pact|war|1935-10-05|0|stranger must sanction x
t.pact|war|1935-10-06|1|z must sanction x
t.pact|war|1936-04-02|1|late must sanction x
t.pact|war|1935-10-02|1|z must sanction x
t.pact|war|1935-10-03|0|gone must sanction x
t.pact|war|1935-10-03|1|z should assist y
t.pact|war|1935-10-03|1|y need not consult with x
t.pact|war|1936-02-01|1|y must not trade with x
t.pact|war|1936-05-01|1|z must consult with y
t.pact|war|1936-05-01|1|y must disclose_armaments
t.pact|war|1936-05-01|1|y is neutral
t.pact|war|1936-05-01|1|y is neutral and x is neutral
t.pact|war|1936-05-01|1|z has sanctioned y
t.pact|war|1936-05-01|1|not y is in_dispute with x
t.pact|war|1936-05-01|0|z has breached article 1 of pact and not z has breached article 1 of pact
$ROOT/examples/nato.pact|september_2001|2001-09-10|1|france must assist usa against al_qaeda
$ROOT/examples/nato.pact|september_2001|2001-10-08|1|britain must assist usa against al_qaeda
$ROOT/examples/nato.pact|september_2001|2004-04-10|1|romania must assist usa against al_qaeda
$ROOT/examples/nato.pact|september_2001|2001-09-11|0|finland must assist usa against al_qaeda
$ROOT/examples/nato.pact|falklands_1982|1982-04-02|1|usa must assist britain against argentina
$ROOT/examples/covenant.pact|corfu_incident|1923-08-31|1|britain must sever_trade with italy
$ROOT/examples/covenant.pact|corfu_incident|1923-09-28|1|italy must submit_dispute with greece to council
$ROOT/examples/covenant.pact|abyssinia|1935-10-04|0|usa must sever_trade with italy
ROWS
# What is so needs no change.
"$PACTC" whynot t.pact --scenario war --on 1935-10-03 'z must sanction x' >out
grep -q "^it is so: 'pactc why' shows on what it rests$" out || { cat out; exit 1; }
