$PACTC check p0530_no_amount.pact
