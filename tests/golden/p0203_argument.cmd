$PACTC check p0203_argument.pact
