$PACTC check p0104_string.pact
