$PACTC check p0206_many.pact
