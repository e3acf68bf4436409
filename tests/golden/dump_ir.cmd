$PACTC dump --ir small.pact
