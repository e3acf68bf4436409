$PACTC check p0305_any.pact
