$PACTC check p0340_quantities.pact
