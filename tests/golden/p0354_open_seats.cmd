$PACTC check p0354_open_seats.pact
