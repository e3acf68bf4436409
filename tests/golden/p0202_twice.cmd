$PACTC check p0202_twice.pact
