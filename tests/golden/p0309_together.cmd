$PACTC check p0309_together.pact
