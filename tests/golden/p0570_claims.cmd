$PACTC check p0570_claims.pact
