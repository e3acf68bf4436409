$PACTC check p0205_kind.pact
