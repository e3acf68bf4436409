$PACTC check p0551_endless.pact
