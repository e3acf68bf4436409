$PACTC check p0361_decimals.pact
