$PACTC check p0314_limit.pact
