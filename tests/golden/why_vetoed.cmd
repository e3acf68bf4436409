$PACTC run why_vetoed.pact
