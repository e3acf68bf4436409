$PACTC check p0351_option.pact
