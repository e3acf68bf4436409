$PACTC check p0333_after.pact
