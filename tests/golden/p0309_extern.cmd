$PACTC check p0309_extern.pact
