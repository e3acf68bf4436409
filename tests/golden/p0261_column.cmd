$PACTC check world.pact --world p0261_column.csv
