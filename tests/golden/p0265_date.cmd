$PACTC check world.pact --world p0265_date.csv
