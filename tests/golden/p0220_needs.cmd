$PACTC check p0220_needs.pact
