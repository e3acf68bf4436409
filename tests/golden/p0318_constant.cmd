$PACTC check p0318_constant.pact
