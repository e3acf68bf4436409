#!/usr/bin/env bash
# A sweep: the same bytes for any number of threads and, by `pactc merge`, of shards; in each world the verdict that
# `pactc ask` gives of it; draws as docs/sweep.md defines them; a row for each world that fails; what is wrong with a
# design or a shard is an error, and leaves no file behind.
set -eu
cd "$SCRATCH"
cat >t.pact <<'PACT'
use std.security;
stranger : state;
attribute power(s: state): number;
treaty pact "A pact" {
    in force from 1930-01-01 until 1950-01-01;
    parties { x, y, z; late from 1936-01-01; }
    article 1 { every member must not attack any other member; }
    article 2 {
        when any member a attacks any member v then every member except a, v must sanction a within 7 days;
        when any member a attacks any member v then v may attack a;
    }
    article 3 { when any member m is neutral then m need not consult; }
    article 4 { when any member a attacks any member v and power(a) < 2 then every member except a, v should assist v; }
}
treaty counter {
    parties { z, y; }
    article 1 { when any state a attacks any state v and power(a) > 3 then z must not sanction a; }
}
scenario earlier { 1933-01-01: z is neutral; power(y) = 4; 1934-01-01: x attacks z; 1934-01-03: y sanctions x; }
PACT
python3 - "$PACTC" <<'PY'
import csv, io, itertools, json, os, random, signal, subprocess, sys, time

pactc = sys.argv[1]

def run(*words, code=0):
    done = subprocess.run([pactc, *words], capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    assert not done.stderr or code, (words, done.stderr)
    return done.stderr if code else done.stdout

def rows(text):
    return list(csv.DictReader(io.StringIO(text)))

states = ["late", "stranger", "x", "y", "z"]
each = ["sweep", "t.pact", "--each", "attacks(a, b)", "--on", "1935-10-04", "--grid", "power(a)=1..5 by 2"]
questions = ["z must sanction a", "b may attack a", "b must not attack a", "y should assist b", "z need not consult",
             "x must sanction a", "stranger must sanction a"]
asks = [word for q in questions for word in ("--ask", q)]

# ---- threads, shards ----
for more in (asks, ["--ask", "every"], ["--count"], ["--ask", "every", "--format", "json"]):
    whole = run(*each, *more)
    for threads in ("1", "2", "7"):
        assert run(*each, *more, "--threads", threads) == whole, threads
    for n in (1, 2, 3, 7, 70):
        names = [f"part{k}" for k in range(1, n + 1)]
        for k, name in enumerate(names, 1):
            run(*each, *more, "--shard", f"{k}/{n}", "-o", name)
        random.Random(n).shuffle(names)
        assert run("merge", *names) == whole, n
        run("merge", *names, "-o", "merged")
        assert open("merged").read() == whole

# ---- every world is there, in order, and JSON says what CSV says ----
table = rows(run(*each, *asks))
pairs = [p for p in itertools.permutations(states, 2)]
want = [(a, b, power) for a, b in pairs for power in ("1", "3", "5")]
assert [(r["a"], r["b"], r["power(a)"]) for r in table[::len(questions)]] == want
assert [r["world"] for r in table[::len(questions)]] == [str(i + 1) for i in range(60)]
assert [r["question"] for r in table] == questions * 60
lines = [json.loads(line) for line in run(*each, *asks, "--format", "json").splitlines()]
plain = lambda v: "" if v is None else str(int(v)) if isinstance(v, bool) else str(v)
assert [{k: plain(v) for k, v in line.items()} for line in lines] == table

# ---- the verdict is that of `pactc ask` in a world of that kind ----
words = {"must not": "forbidden", "must": "obliged", "may": "permitted", "should": "recommended", "need not": "exempt"}
kinds = set()
picked = {}
for r in random.Random(1).sample(table, len(table)):
    picked.setdefault((r["question"], r["verdict"]), []).append(r)
assert len(picked) >= 15, list(picked)
for r in [r for some in picked.values() for r in some[:3]]:
    world = {"format": "pact-world/1",
             "beginning": [{"figure": "power", "roles": [r["a"]], "value": r["power(a)"]}],
             "instants": [{"date": "1935-10-04", "facts": [{"happens": "attack", "roles": [r["a"], r["b"]]}]}]}
    json.dump(world, open("world.json", "w"))
    named = " ".join({"a": r["a"], "b": r["b"]}.get(word, word) for word in r["question"].split())
    said = json.loads(run("ask", "--format", "json", "t.pact", "--world", "world.json", "--on", "1935-10-04", named))
    answer = said["answer"]
    kinds.add(r["verdict"])
    assert (r["verdict"], r["so"] == "1", r["until"]) == (
        answer["verdict"], answer["yes"], answer["deadline"] or ""), (r, answer)
    assert not answer["article"] or r["article"] == answer["article"], (r, answer)
assert len(kinds) >= 5, kinds

# ---- bases: a scenario, a world of a file; what the design says of the beginning replaces what the base says ----
said = rows(run("sweep", "t.pact", "--scenario", "earlier", "--grid", "neutral(z)=yes,no", "--on", "1935-10-04",
                "--ask", "z need not consult", "--ask", "y must sanction x"))
assert [r["verdict"] for r in said] == ["exempt", "fulfilled"] * 2, said # neutral again from 1933 on, in the scenario
json.dump({"format": "pact-world/1", "entities": {"state": ["Far Away"]},
           "beginning": [{"holds": "neutral", "roles": ["z"]}, {"figure": "power", "roles": ["x"], "value": 9}]},
          open("base.json", "w"))
base = ["sweep", "t.pact", "--world", "base.json", "--on", "1935-10-04"]
said = rows(run(*base, "--grid", "neutral(z)=yes,no", "--grid", "power(x)=1,9", "--say", "attacks(x, y)",
                "--ask", "z need not consult", "--ask", "z should assist y"))
assert [r["verdict"] for r in said] == ["exempt", "recommended", "exempt", "not triggered",
                                        "not triggered", "recommended", "not triggered", "not triggered"], said
said = rows(run(*base, "--each", "attacks(Far Away, v)", "--ask", "v must not attack x", "--say", "power(Far Away)=1"))
assert [r["v"] for r in said] == states and said[3]["verdict"] == "forbidden"
run("build", "t.pact", "-o", "t.pactb")
assert run("sweep", "t.pactb", *each[2:], "--count") == run(*each, "--count")

# ---- draws, by the definition of docs/sweep.md ----
MASK, G = (1 << 64) - 1, 0x9e3779b97f4a7c15
def mix(z):
    z = ((z ^ z >> 30) * 0xbf58476d1ce4e5b9) & MASK
    z = ((z ^ z >> 27) * 0x94d049bb133111eb) & MASK
    return z ^ z >> 31
def draws(seed, n):
    state = mix((mix((seed + G) & MASK) + G * n) & MASK)
    while True:
        state = (state + G) & MASK
        yield mix(state)
said = rows(run("sweep", "t.pact", "--random", "300", "--seed", "17", "--chance", "attacks(*, *)=1/7",
                "--draw", "power(x)=1, 2, 17/2", "--on", "1935-10-04", "--count"))
hits = 0
for n, r in enumerate(said, 1):
    stream = draws(17, n)
    came = [f"attack({a}, {b})" for a, b in pairs if next(stream) * 7 < 1 << 64]
    hits += len(came)
    assert sorted(came) == sorted(filter(None, r["attacks(*, *)"].split("; "))), (n, came, r)
    assert r["power(x)"] == ["1", "2", "8.5"][next(stream) * 3 >> 64]
assert 700 < hits < 1000, hits # 300 times 20 sevenths
again = ["sweep", "t.pact", "--random", "4", "--chance", "attacks(x, y)=50%", "--on", "1935-10-04", "--count"]
assert run(*again) == run(*again, "--seed", "1") != run(*again, "--seed", "2")

# ---- a table ----
open("w.csv", "w").write("label,date,on,attacker,b: state,power(attacker),neutral(z)\r\n"
                         '"one, ""two""",1935-10-04,,x,y,1/3,\r\n'
                         "three,1935-10-04,1935-10-12,z,y,4,yes\r\n"
                         ",1936-05-05,,late,x,4,no\r\n")
text = run("sweep", "t.pact", "--table", "w.csv", "--say", "attacks(attacker, b)", "--ask", "x must sanction attacker",
           "--ask", "y must sanction attacker", "--ask", "z need not consult with b")
said = rows(text)
assert said[0]["label"] == 'one, "two"' and '"one, ""two"""' in text and said[0]["power(attacker)"] == "1/3"
assert [r["verdict"] for r in said] == ["not triggered", "not triggered", "not triggered", "breach", "not triggered",
                                        "exempt", "not triggered", "obliged", "not triggered"], said
assert [r["until"] for r in said][3] == "1935-10-11"

# ---- worlds that fail are rows ----
said = rows(run(*each, "--count", "--max-steps", "300"))
assert len(said) == 60 and {r["status"] for r in said} == {"limit"} and not any(r["must"] for r in said)
said = rows(run(*each, "--ask", "z must sanction a", "--say", "power(y)=1"))
assert len(said) == 60
for r in said: # the power of most is not given: P0504
    who = (r["a"], r["b"], r["power(a)"])
    assert r["status"] == ("contradiction" if who[0] == "y" and who[2] != "1" else
                           "conflict" if who == ("x", "y", "5") else "warning"), r
    assert (r["verdict"] == "") == (r["status"] == "contradiction"), r
    assert ("P0502" in r["findings"]) == (r["status"] == "conflict"), r
said = rows(run("sweep", "t.pact", "--each", "attacks(a, b)", "--on", "1935-10-04", "--count"))
assert {(r["status"], r["findings"]) for r in said} == {("warning", "P0504")}

council = f"{os.environ['ROOT']}/examples/security_council.pact"
said = rows(run("sweep", council, "--each", "imposes_sanctions(security_council, s)", "--on", "1990-08-06", "--count"))
assert len(said) > 10 and {(r["status"], r["findings"]) for r in said} == {("void", "void")}, said # nobody voted

# ---- what is wrong is said, and nothing is left ----
wrong = [
    (["--on", "1935-10-04", "--count"], "nothing to sweep over"),
    (["--each", "attacks(a, b)", "--count"], "on which day?"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04"], "what is asked"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--count", "--ask", "every"], "one kind of rows"),
    (["--each", "atacks(a, b)", "--on", "1935-10-04", "--count"], "did you mean 'attacks'?"),
    (["--each", "attacks(strangr, b)", "--on", "1935-10-04", "--count"], "did you mean 'stranger'?"),
    (["--each", "attacks(x, y)", "--on", "1935-10-04", "--count"], "no variable"),
    (["--each", "attacks(a, b", "--on", "1935-10-04", "--count"], "')' is missing"),
    (["--each", "attacks(a, a: place)", "--on", "1935-10-04", "--count"], "'a: place' is no state"),
    (["--each", "in_force(t)", "--on", "1935-10-04", "--count"], "cannot be stated"),
    (["--each", "not attacks(a, b)", "--on", "1935-10-04", "--count"], "nothing that ends"),
    (["--each", "1935-13-01: attacks(a, b)", "--on", "1935-10-04", "--count"], "no date"),
    (["--grid", "power(x)", "--on", "1935-10-04", "--count"], "values, which are missing"),
    (["--grid", "power(x)=5..1", "--on", "1935-10-04", "--count"], "no range"),
    (["--grid", "power(x)=1..5 by 0", "--on", "1935-10-04", "--count"], "no range"),
    (["--grid", "power(x)=1,,2", "--on", "1935-10-04", "--count"], "a value is missing"),
    (["--grid", "power(x)=1..9 by 1/1000000", "--on", "1935-10-04", "--count"], "more than 1000000 values"),
    (["--grid", "power(x)=strong", "--on", "1935-10-04", "--count"], "found 'strong'"),
    (["--grid", "attacks(x, y)=2", "--on", "1935-10-04", "--count"], "yes or no"),
    (["--grid", "power(x)=1", "--grid", "power(x)=2", "--on", "1935-10-04", "--count"], "two columns"),
    (["--random", "5", "--on", "1935-10-04", "--count"], "nothing is drawn"),
    (["--chance", "attacks(x, y)=1/2", "--on", "1935-10-04", "--count"], "say how many draws"),
    (["--random", "5", "--chance", "attacks(x, y)=2", "--on", "1935-10-04", "--count"], "from 0 to 1"),
    (["--random", "5", "--chance", "power(x)=1/2", "--on", "1935-10-04", "--count"], "--draw"),
    (["--random", "0", "--draw", "power(x)=1/2", "--on", "1935-10-04", "--count"], "from 1 on"),
    (["--each", "attacks(a, b)", "--on", "yesterday", "--count"], "no day"),
    (["--each", "attacks(a, b)", "--at", "1935-10-05", "--on", "1935-10-04", "--count"], "before that of --at"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--count", "--shard", "4/3"], "K from 1 to N"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--count", "--threads", "many"], "whole number"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--count", "--format", "text"], "no format"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--count", "--scenario", "later"], "no scenario"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--ask", "z sanctions"], "P0"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--ask", "z must sanktion a"], "P0201"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--ask", "z is neutral"], "P0901"),
    (["--each", "attacks(a, b)", "--on", "1935-10-04", "--ask", "z must sanction a under article 2 of pact"], "P0901"),
]
for words, said in wrong:
    told = run("sweep", "t.pact", *words, "-o", "never", code=2)
    assert said in told, (words, told)
tables = [
    ("attacker,power(x)\nx\n", "2: 1 cells stand here"),
    ("attacker,power(x)\nx,1\nq,2\n", "3: column 'attacker': no state is named 'q'"),
    ("attacker,power(x)\nx,1\n\ny,much\n", "4: column 'power(x)': expected a number"),
    ("attacker,pwer(x)\nx,1\n", "did you mean 'power'?"),
    ("attacker,power\nx,1\n", "nothing uses the column 'power'"),
    ("attacker,date\nx,4 October\n", "2: column 'date': '4 October' is no day"),
    ("attacker,attacker\nx,y\n", "stands twice"),
    ("attacker\n", "no rows"),
    ("", "no header"),
    ('attacker\n"x\n', "quotation mark"),
]
for text, said in tables:
    open("bad.csv", "w").write(text)
    told = run("sweep", "t.pact", "--table", "bad.csv", "--say", "attacks(attacker, z)", "--on", "1935-10-04", "--count",
               "-o", "never", code=2)
    assert "bad.csv:" in told and said in told, (text, told)
open("bad.csv", "wb").write(b"attacker\n\xff\n")
assert "UTF-8" in run("sweep", "t.pact", "--table", "bad.csv", "--count", "--on", "1935-10-04", code=2)
assert "source" in run("sweep", "t.pactb", *each[2:], "--ask", "z must sanction a", code=2)
assert "neither" in run(*each, "--count", "--stats", code=2)
assert "UTF-8" in run("sweep", "t.pact", "--each", b"attacks(\xff: state, b)", "--on", "1935-10-04", "--count", code=2)
assert "option of sweep" in run("check", "t.pact", "--count", code=2)

# ---- shards that do not belong together ----
for k in (1, 2, 3):
    run(*each, "--count", "--shard", f"{k}/3", "-o", f"s{k}")
run(*each, "--count", "--shard", "1/2", "-o", "half")
run(*each, "--ask", "every", "--shard", "3/3", "-o", "other")
open("cut", "wb").write(open("s3", "rb").read()[:-90])
open("changed", "wb").write(open("s3", "rb").read().replace(b",warning,", b",done,", 1))
for files, said in [(["s1", "s3"], "shard 2 of 3 is missing"), (["s1", "s2", "s3", "s2"], "there twice"),
                    (["s1", "s2", "other"], "different sweeps"), (["s1", "s2", "half"], "different sweeps"),
                    (["s1", "s2", "cut"], "cut short"), (["s1", "s2", "changed"], "was changed"),
                    (["s1", "s2", "t.pact"], "no shard"), (["s1", "s2", "nowhere"], "No such file")]:
    told = run("merge", *files, "-o", "never", code=2)
    assert said in told, (files, told)
assert run("merge", "s3", "s1", "s2") == run(*each, "--count")

# ---- interrupted: what stood there before still stands, and nothing half written ----
open("kept", "w").write("as it was")
long = subprocess.Popen([pactc, "sweep", "t.pact", "--random", "100000000", "--chance", "attacks(x, y)=1/2", "--on",
                         "1935-10-04", "--count", "-o", "kept"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
while not os.path.exists("kept.part"):
    assert long.poll() is None
    time.sleep(0.05)
time.sleep(0.3)
long.send_signal(signal.SIGINT)
assert long.wait(60) == -signal.SIGINT and long.stderr.read() == b""
assert open("kept").read() == "as it was" and not os.path.exists("kept.part")
assert not os.path.exists("never") and not os.path.exists("never.part")
PY
