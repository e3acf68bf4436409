$PACTC check p0312_deed.pact
