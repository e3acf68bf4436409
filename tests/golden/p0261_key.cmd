$PACTC check world.pact --world p0261_key.json
