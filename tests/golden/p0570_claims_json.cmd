$PACTC check --format=json p0570_claims.pact
