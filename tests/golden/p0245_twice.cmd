$PACTC check p0245_twice.pact
