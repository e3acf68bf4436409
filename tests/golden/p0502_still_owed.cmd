$PACTC check p0502_still_owed.pact
