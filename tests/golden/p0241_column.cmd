$PACTC check p0241_column.pact
