$PACTC check p0210_no_parties.pact
