$PACTC dump --ast p0107_may_not.pact
