$PACTC check p0306_itself.pact
