$PACTC check p0316_undated.pact
