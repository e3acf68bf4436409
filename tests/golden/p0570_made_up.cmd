$PACTC check p0570_made_up.pact
