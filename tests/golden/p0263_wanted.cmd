$PACTC check world.pact --world p0263_wanted.json
