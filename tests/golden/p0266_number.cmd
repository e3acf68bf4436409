$PACTC check world.pact --world p0266_number.json
