$PACTC check world.pact --world p0262_missing.json
