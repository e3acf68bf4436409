$PACTC check p0313_back.pact
