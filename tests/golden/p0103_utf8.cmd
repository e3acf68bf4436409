$PACTC check p0103_utf8.pact
