$PACTC check p0319_reason.pact
