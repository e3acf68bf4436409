$PACTC dump --code small.pact
