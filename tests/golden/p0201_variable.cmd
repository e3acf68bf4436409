$PACTC check p0201_variable.pact
