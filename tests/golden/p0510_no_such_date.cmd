$PACTC check p0510_no_such_date.pact
