$PACTC check p0525_ballot_without_a_seat.pact
