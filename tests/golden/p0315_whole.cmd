$PACTC check p0315_whole.pact
