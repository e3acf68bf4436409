$PACTC check p0106_number.pact
