$PACTC check p0507_narrowed.pact
