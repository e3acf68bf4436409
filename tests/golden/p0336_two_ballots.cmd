$PACTC check p0336_two_ballots.pact
