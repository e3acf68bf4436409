$PACTC check world.pact --world p0260_json.json
