#!/usr/bin/env bash
# The SQLite extension, in the sqlite3 shell: over the world that lies in the connection's own tables it says what pactc
# says of the same world as a file; what is wrong is an error of SQL.
set -eu -o pipefail
extension=$(dirname "$PACTC")/pact_sqlite.so wrong=0
cd "$SCRATCH"
command -v sqlite3 >/dev/null || { echo "skip: no sqlite3" && exit 77; }
preload=
if [ -n "$SANITIZED" ]; then # the shell is not sanitized: the runtime must come first
    preload=$(readelf -d "$extension" | sed -n 's/.*NEEDED.*\[\(lib[a-z]*asan[^]]*\)\]/\1/p')
    [ -n "$preload" ] || { echo "skip: this compiler's sanitizers cannot be loaded into sqlite3" && exit 77; }
fi
"$PACTC" build "$ROOT/examples/covenant.pact" -o covenant.pactb

# sql TEXT...: each a line, run in a shell that has the extension and the world of Abyssinia.
cat >world.sql <<SQL
.import --csv $ROOT/examples/worlds/abyssinia/facts.csv facts
.import --csv $ROOT/examples/worlds/abyssinia/events.csv events
SQL
sql() {
    { echo ".load $extension" && cat world.sql && printf '%s\n' "$@"; } | LD_PRELOAD=$preload sqlite3 -batch :memory: 2>&1
}

# is EXPECTED TEXT...: what it prints.
is() {
    local expected=$1 said
    shift
    said=$(sql "$@") || true
    [ "$said" = "$expected" ] || { wrong=1 && printf '%s\n' "$@" "  says" "$said" "  instead of" "$expected"; }
}

# fails WHY TEXT: an error with these words.
fails() {
    local said
    if said=$(sql "$2") || ! grep -F -- "$1" <<<"$said" >/dev/null; then
        wrong=1
        printf '%s\n' "$2" "  does not fail with: $1" "$said"
    fi
}

# ---- verdicts are those of pactc ----

for day in 1935-10-02 1935-10-03 1935-10-04 1935-11-18; do
    for who in britain germany usa hungary ethiopia france; do
        "$PACTC" ask --format json --world "$ROOT/examples/worlds/abyssinia.json" --on $day "$ROOT/examples/covenant.pact" \
            "$who must sever_finance with italy" >told || true
        python3 -c 'import json, sys; a = json.load(sys.stdin)["answer"]
print("|".join([a["verdict"], a["article"] or "", a["deadline"] or ""]))' <told >>expected
        echo "select verdict, article, deadline from
            pact_verdicts('covenant.pactb', 'obliged', 'sever_finance', '$day', '$who', 'italy');" >>asked
    done
done
[ "$(sort -u expected | wc -l)" -ge 4 ]
is "$(cat expected)" "$(cat asked)"

# Each who for one act; each act, where none is named; the last day, where no day is. Hidden columns are the arguments.
is "64|64" "select count(*), count(distinct who) from pact_verdicts('covenant.pactb', 'obliged', 'sever_finance');"
is "1|0" "select count(distinct predicate) > 20, count(verdict is null or null) from pact_verdicts('covenant.pactb');"
is "1935-11-18|1935-11-18" "select min(on_day), max(on_day) from pact_verdicts('covenant.pactb', 'forbidden', 'attack');"
is "attack|obliged" "select act, test from pact_verdicts('covenant.pactb') where act = 'attack' and test = 'obliged' limit 1;"

# Joined to days in whatever order, with the program as a BLOB.
is $'1935-10-04|breach\n1935-10-02|not triggered\n1935-10-03|breach' \
    "select column1, verdict from (values ('1935-10-04'), ('1935-10-02'), ('1935-10-03'))
     join pact_verdicts(readfile('covenant.pactb'), 'obliged', 'sever_finance', column1, 'britain', 'italy');"

# ---- who owes what ----

is "britain|must|sever_finance|britain|italy||article 16.finance of covenant|1935-10-03|1935-10-03|owed|1
britain|must|sever_intercourse|britain|italy||article 16.intercourse of covenant|1935-10-03|1935-10-03|owed|1
britain|must|sever_trade|britain|italy||article 16.trade of covenant|1935-10-03|1935-10-03|owed|1" \
    "select who, modality, predicate, arg1, arg2, arg3, article, since, until, state, breached
     from pact_norms('covenant.pactb', '1935-10-04') where who = 'britain' and state = 'owed' order by predicate;"
is $'albania|owed|1\nfrance|late|1\ngermany|terminated|1' "select who, state, breached from pact_norms('covenant.pactb')
    where predicate = 'sever_finance' and who in ('france', 'albania', 'germany') order by 1;"
is "active|1" "select state, breached from pact_norms('covenant.pactb')
    where predicate = 'resort_to_war' and who = 'italy' and arg2 = 'ethiopia';"

# As its own statement sees the tables: also what is not committed yet, and not what it writes itself.
is $'0\n0\n3' "delete from events;" "begin;" "select count(*) from pact_norms('covenant.pactb', '1935-10-04') where state = 'owed';" \
    "insert into events(date, predicate, arg1, arg2) values ('1935-10-03', 'invades', 'italy', 'ethiopia');" "rollback;" \
    "select count(*) from pact_norms('covenant.pactb', '1935-10-04') where state = 'owed';" \
    "insert into events(date, predicate, arg1, arg2) values ('1935-10-03', 'invades', 'italy', 'ethiopia');" \
    "select count(*) from pact_norms('covenant.pactb', '1935-10-04') where state = 'owed' and who = 'britain';"

# A world that is attached, under a name that needs quotes.
is "breach" "attach 'other.db' as \"a \"\"b\"\" c\";" "create table \"a \"\"b\"\" c\".events as select * from events;" \
    "drop table events;" "drop table facts;" \
    "select verdict from pact_verdicts('covenant.pactb', 'obliged', 'sever_finance', '1935-10-04', 'britain', 'italy')
     where schema = 'a \"b\" c';"

# ---- findings ----

cat >conflict.pact <<'PACT'
use std.security;
x, y, z : state;
treaty t { parties { x, y, z; }
    article 1 { when any state a attacks any member v then every member except a, v must assist v against a within 30 days; }
    article 2 { every member must not assist any other member; } }
PACT
"$PACTC" build conflict.pact -o conflict.pactb
found="drop table facts; delete from events; insert into events(date, predicate, arg1, arg2) values ('1914-08-01', 'attacks', 'x', 'y');"
is "warning|P0502|1914-08-01|conflict.pact|4|1|1" \
    "$found" "select severity, code, on_day, file, line, message like 'conflict between article 1 of t and article 2 of t for z%',
    notes like '%z is a party to t from its entry into force (conflict.pact:3)%' from pact_findings('conflict.pactb');"
is "0" "$found" "select count(*) from pact_findings('conflict.pactb', '1914-07-31');"

# ---- what bindings/README.md shows ----

readme=$ROOT/bindings/README.md
shown=$(sed -n '/^...sql$/,/^...$/{//!p}' "$readme")
[ "$(grep -c select <<<"$shown")" = 3 ]
is "$(sed -n '/^prints$/,/^All but/p' "$readme" | sed -n '/^...$/,/^...$/{//!p}')" "drop table facts; drop table events; $shown"

# ---- what is wrong is an error, and says what ----

fails "the program is missing" "select * from pact_verdicts;"
fails "none.pactb: No such file" "select * from pact_norms('none.pactb');"
fails "world.sql is no compiled program" "select * from pact_findings('world.sql');"
fails "this BLOB is no compiled program" "select * from pact_norms(zeroblob(1000));"
fails ". is no compiled program" "select * from pact_norms('.');"
fails "its path or a BLOB" "select * from pact_norms(null);"
fails "'forced' is none of obliged, " "select * from pact_verdicts('covenant.pactb', 'forced');"
fails "no act is named 'dance'" "select * from pact_verdicts('covenant.pactb', 'obliged', 'dance');"
fails "no act is named 'in_dispute'" "select * from pact_verdicts('covenant.pactb', 'obliged', 'in_dispute');"
fails "no state is named 'itally'" "select * from pact_verdicts('covenant.pactb', 'obliged', 'attack', null, 'itally');"
fails "no act in which it has a role" "select * from pact_verdicts('covenant.pactb', 'obliged', null, null, 'italy');"
fails "sever_finance has no role 7" "select * from pact_verdicts('covenant.pactb', 'obliged', 'sever_finance') where arg7 = 'x';"
fails "'1935-02-30' is not a day" "select * from pact_norms('covenant.pactb', '1935-02-30');"
fails "main/events:2:3: no state is named 'itally' [P0264]" "update events set arg1 = 'itally' where rowid = 2;
    select * from pact_norms('covenant.pactb');"
fails "on which day?" "delete from facts; delete from events; select * from pact_norms('covenant.pactb');"
fails "it has no table named entities, facts" "drop table facts; drop table events; select * from pact_norms('covenant.pactb');"
fails "unsafe use of virtual table" "create view v as select * from pact_norms('covenant.pactb'); select * from v;"
printf '%s\n' "select 'still here';" >>world.sql
is "still here" ""
exit $wrong
