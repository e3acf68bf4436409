$PACTC check p0339_ballot_alone.pact
