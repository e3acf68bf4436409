$PACTC check p0402_unstated.pact
