$PACTC check p0353_open_law.pact
