$PACTC check p0213_which_treaty.pact
