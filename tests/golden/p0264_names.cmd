$PACTC check world.pact --world p0264_names.json
