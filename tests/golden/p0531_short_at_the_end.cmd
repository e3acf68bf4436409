$PACTC check p0531_short_at_the_end.pact
