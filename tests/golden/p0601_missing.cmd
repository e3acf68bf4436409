$PACTC check missing.pact
