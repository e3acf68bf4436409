cp world.pact "$SCRATCH"; cd "$SCRATCH" && python3 - <<'PY'
import sqlite3
c = sqlite3.connect("w.db")
c.executescript("""create table figures(arg1 text, power real, predicate, value);
    insert into figures values ('italy', 8.5, null, null), ('britain', null, 'power', x'00'), ('atlantis', null, 'power', 3),
        (null, null, 'power', 7), ('ethiopia', null, 'power', '8.5');""")
c.commit()
PY
$PACTC check world.pact --world w.db
