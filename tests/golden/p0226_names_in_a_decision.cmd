$PACTC check p0226_names_in_a_decision.pact
