$PACTC check p0109_invisible.pact
