$PACTC check small.pact
