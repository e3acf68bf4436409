$PACTC check world_doubt.pact --world world_doubt_half.json
