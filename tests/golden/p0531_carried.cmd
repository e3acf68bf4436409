$PACTC check p0531_carried.pact
