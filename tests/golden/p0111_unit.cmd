$PACTC check p0111_unit.pact
