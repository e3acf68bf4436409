cp world.pact "$SCRATCH"; cd "$SCRATCH" && printf 'no database at all\n' >bad.db; python3 -c 'import sqlite3; c = sqlite3.connect("empty.sqlite"); c.executescript("create table x(y)"); c.commit()'
python3 -c 'import sqlite3; c = sqlite3.connect("view.sqlite3"); c.executescript("create view facts as select load_extension(predicate) as predicate from nowhere"); c.commit()'
$PACTC check world.pact --world bad.db; $PACTC check world.pact --world empty.sqlite; $PACTC check world.pact --world view.sqlite3
