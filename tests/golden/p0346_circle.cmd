$PACTC check p0346_circle.pact
