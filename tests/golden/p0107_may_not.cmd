$PACTC check p0107_may_not.pact
