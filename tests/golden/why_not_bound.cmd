$PACTC run --view public why_not_bound.pact
