$PACTC check world.pact --world p0270_twice.json
