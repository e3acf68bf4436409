cp world.pact "$SCRATCH"; cd "$SCRATCH" && python3 -c 'import sqlite3; c = sqlite3.connect("w.db"); c.executescript("create view facts as with recursive n(predicate) as (select 1 union all select predicate + 1 from n) select predicate from n where predicate = 0"); c.commit()'
$PACTC check world.pact --world w.db
