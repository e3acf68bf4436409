$PACTC check p0420_waits.pact
