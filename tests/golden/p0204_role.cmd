$PACTC check p0204_role.pact
