$PACTC dump --tokens p0107_may_not.pact
