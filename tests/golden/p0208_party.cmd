$PACTC check p0208_party.pact
