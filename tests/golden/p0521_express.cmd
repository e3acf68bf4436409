$PACTC check p0521_express.pact
