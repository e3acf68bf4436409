$PACTC check --format=json p0501_expectation.pact
