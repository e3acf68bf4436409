$PACTC check p0242_row.pact
