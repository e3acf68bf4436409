$PACTC check p0343_quotas.pact
