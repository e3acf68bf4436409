$PACTC check p0301_use.pact
