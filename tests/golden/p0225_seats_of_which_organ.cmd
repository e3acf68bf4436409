$PACTC check p0225_seats_of_which_organ.pact
