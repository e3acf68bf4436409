$PACTC check p0304_date_number.pact
