$PACTC check p0341_amounts.pact
