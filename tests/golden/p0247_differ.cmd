$PACTC check p0247_differ.pact
