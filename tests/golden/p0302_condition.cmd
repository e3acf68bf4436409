$PACTC check p0302_condition.pact
