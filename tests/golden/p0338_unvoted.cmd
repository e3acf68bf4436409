$PACTC check p0338_unvoted.pact
