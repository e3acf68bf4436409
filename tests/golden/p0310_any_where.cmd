$PACTC check p0310_any_where.pact
