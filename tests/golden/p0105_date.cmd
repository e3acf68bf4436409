$PACTC check p0105_date.pact
