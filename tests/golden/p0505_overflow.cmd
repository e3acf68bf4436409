$PACTC check p0505_overflow.pact
