$PACTC check why_reserved.pact
