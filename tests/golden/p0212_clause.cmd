$PACTC check p0212_clause.pact
