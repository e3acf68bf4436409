$PACTC test small.pact
