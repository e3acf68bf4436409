$PACTC check p0317_computed.pact
