$PACTC check p0350_open.pact
