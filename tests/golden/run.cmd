$PACTC run small.pact
