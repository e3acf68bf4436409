$PACTC check p0403_accepted_not_found.pact
