$PACTC check p0101_unexpected.pact
