$PACTC check p0244_column_type.pact
