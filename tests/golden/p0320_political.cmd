$PACTC check p0320_political.pact
