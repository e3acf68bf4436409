$PACTC check --facts facts.csv facts.pact && $PACTC run --facts facts=facts.json facts.pact; $PACTC check --facts other=facts.csv facts.pact; $PACTC check --facts facts=missing.csv facts.pact
