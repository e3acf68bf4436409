$PACTC check p0112_escape.pact
