$PACTC check p0520_void.pact
