$PACTC check p0506_no_end.pact
