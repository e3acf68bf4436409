$PACTC test p0501_expectation.pact
