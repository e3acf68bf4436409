$PACTC check world.pact --world p0267_said.json
