$PACTC check p0901_treaties.pact
