$PACTC check p0201_unknown.pact
