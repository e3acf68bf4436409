$PACTC check p0502_conflict.pact
