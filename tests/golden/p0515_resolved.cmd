$PACTC check p0515_resolved.pact
