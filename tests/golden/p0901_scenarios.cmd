$PACTC check p0901_scenarios.pact
