$PACTC check p0307_negation.pact
