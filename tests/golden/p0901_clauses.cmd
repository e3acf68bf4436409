$PACTC check p0901_clauses.pact
