$PACTC check --facts pacts=p0249_unused.csv p0249_unused.pact
