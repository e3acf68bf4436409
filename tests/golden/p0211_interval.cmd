$PACTC check p0211_interval.pact
