$PACTC check p0503_weaker.pact
