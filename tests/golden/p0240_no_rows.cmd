$PACTC check p0240_no_rows.pact
