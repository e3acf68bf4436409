$PACTC check world.pact --world p0268_two_ways.csv
