$PACTC check p0332_owed.pact
