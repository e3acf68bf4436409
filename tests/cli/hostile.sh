#!/usr/bin/env bash
# Texts and worlds made to take for ever, or all the memory there is: each meets a limit, or is small work after all,
# and what is refused is refused at its place. No clock is looked at, but that nothing hangs.
set -eu
cd "$SCRATCH"
wrong=0

# ended NAME EXIT TEXT COMMAND...: pactc ends with one of the digits EXIT, and says TEXT (a regular expression).
ended() {
    local name=$1 exits=$2 text=$3 status=0
    shift 3
    timeout 120 "$PACTC" "$@" >out 2>&1 </dev/null || status=$?
    [[ $status == ["$exits"] ]] || fault "$name" "exit $status, not one of $exits"
    grep -qaE -- "$text" out || fault "$name" "does not say '$text'"
}

fault() {
    echo "$1: $2"
    head -c 1500 out | tr -cd '[:print:]\n'
    wrong=1
}

# Sanitized, a tenth of what is many.
python3 - "${SANITIZED:+10}" <<'PY'
import sys

share = int(sys.argv[1] or 1)


def write(name, text):
    with open(name, "w") as f:
        f.write(text)

law = "status ally(s: state);\naction attack/attacks/attacked(a: state, v: state);\nx, y : state;\n"
party = "treaty t { parties { every state s where (s is ally); } article 1 { every member must not attack any other member; } }\n"

def names(n):
    return ", ".join(f"s{i}" for i in range(n))

write("parties.pact", f"{law}treaty t {{ parties {{ {names(1_000_000 // share)}; }} article 1 {{ when x attacks y then every member must attack x; }} }}\n"
      "scenario s { 1900-01-01: x attacks y; expect on 1900-01-02: s7 is obliged to attack x; }\n")
write("line.pact", law + "# " + "x" * 10_000_000 + "\nnonsense;\n")
write("text.pact", law + 'treaty t "' + "x" * 10_000_000 + '" { article 1 { nonsense } }\n')
some = "".join(f"(some state v{i} where " for i in range(8))
pairs = " and ".join(f"v{i} has attacked v{i + 1}" for i in range(7)) + " and x has attacked x"
write("joins.pact", f"{law}{names(40)} : state;\nstatus hit(s: state);\ndefine d(s: state) if {some}({pairs}){')' * 8};\n"
      "scenario s { 1900-01-01: {" + " ".join(f"s{i} attacks s{k};" for i in range(40) for k in range(40)) + "} expect on 1900-01-02: not d(x); }\n")
write("cascade.pact", f"{law}treaty t {{ parties {{ x, y; }} article 1 {{ when x attacks y then y must attack x within 1 day; "
      "when any member m breaches article 1 then m must attack x within 1 day; } }\nscenario s { 1900-01-01: x attacks y; }\n")
write("articles.pact", f"{law}treaty t {{ parties {{ x, y; }}\n"
      + "".join(f"article {i} {{ when x attacks y then y must attack x within {i % 90 + 1} days; }}\n" for i in range(1, 100_000 // share + 1)) + "}\n"
      "scenario s { 1900-01-01: x attacks y; expect on 1900-01-02: y is obliged to attack x under article 9999 of t; }\n")
write("facts.pact", f"{law}{names(100)} : state;\n{party}scenario s {{ " + " ".join(f"s{i} is ally;" for i in range(100))
      + " 1900-01-01: {" + " ".join(f"s{i} attacks s{k};" for i in range(100) for k in range(100)) + "} expect on 1900-01-02: s3 has breached article 1 of t; }\n")
write("number.pact", f"{law}define n(s: state): number = {'9' * 1000};\n")
write("digits.pact", f"{law}define n(s: state): number = 0.{'1' * 1_000_000};\n")
write("overflow.pact", f"{law}attribute p(s: state): number;\ndefine n(s: state): number = p(s) * p(s) * p(s);\ndefine big(s: state) if n(s) > 3;\n"
      "scenario s { p(x) = 9000000000000; expect on 1900-01-01: big(x); }\n")
write("date.pact", f"{law}scenario s {{ 99999-01-01: x attacks y; }}\n")
write("far.pact", f"{law}treaty t {{ parties {{ x, y; }} article 1 {{ when x attacks y then y must attack x within 3999999 years; }} }}\n"
      "scenario s { 5999-12-31: x attacks y; }\n")
write("one.pact", "use two;\n")
write("two.pact", "use three;\n")
write("three.pact", "use one;\nnonsense;\n")
write("self.pact", "use self;\nnonsense;\n")
for i in range(2000):
    write(f"m{i}.pact", f"use m{i + 1};\n")
write("m2000.pact", "nonsense;\n")
write("law.pact", law + party)
write("deep.json", '{"format": "pact-world/1", "title": ' + "[" * 1_000_000)
write("keys.json", '{"format": "pact-world/1", "x": ' + '{"a":' * 1_000_000)
write("string.json", '{"format": "pact-world/1", "title": "' + "x" * 10_000_000)
write("name.json", '{"format": "pact-world/1", "entities": {"state": ["' + "é" * 5_000_000 + '"]}, "instants": 3}')
write("digits.json", '{"format": "pact-world/1", "beginning": [{"figure": "p", "roles": ["x"], "value": ' + "9" * 10_000_000 + "}]}")
write("field.csv", "date,predicate,arg1\n,ally," + "x" * (10_000_000 // share) + "\n")
write("quote.csv", 'date,predicate,arg1\n,ally,"' + "x" * (10_000_000 // share))
write("columns.csv", "date,predicate," + ",".join(f"arg{i}" for i in range(1, 100_001)) + "\n,ally" + ",x" * 100_000 + "\n")
write("rows.csv", "date,form,predicate,arg1,arg2\n" + "".join(f",entity,state,n{i},\n,,ally,n{i},\n" for i in range(2_000)))
PY

ended parties 02 'out of memory|expectation' check --max-memory 1G parties.pact
ended line 2 'line\.pact:5:[0-9]' check line.pact
ended text 2 'text\.pact:4:[0-9]' check text.pact
ended joins 2 'a limit on steps' check --max-steps 10000000 joins.pact
ended cascade 2 'cascade\.pact:4:[0-9]+' check --max-steps 10000000 cascade.pact
ended articles 0 '1 expectation holds' check articles.pact
ended facts 0 '1 expectation holds' check facts.pact
ended number 2 'number\.pact:4:[0-9]' check number.pact
ended digits 2 'digits\.pact:4:[0-9]' check digits.pact
ended overflow 1 'overflow\.pact:[0-9]+:[0-9]' check overflow.pact
ended date 2 'date\.pact:4:[0-9]' check date.pact
ended far 0 'scenario s' check far.pact
ended one 2 'three\.pact:2:9' check one.pact
ended self 2 'self\.pact:2:9' check self.pact
ended m0 2 'm2000\.pact:1:9' check m0.pact
for world in deep.json keys.json string.json name.json digits.json field.csv quote.csv columns.csv; do
    ended "$world" 2 "$world:[0-9]+:[0-9]+" check law.pact --world "$world"
done
ended rows 0 'rows\.csv' check law.pact --world rows.csv
exit "$wrong"
