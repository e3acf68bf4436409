$PACTC check p0110_end.pact
