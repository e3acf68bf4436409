$PACTC check world.pact --world p0103_world.json
