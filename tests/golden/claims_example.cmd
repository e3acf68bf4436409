$PACTC check ../../examples/claims.pact
