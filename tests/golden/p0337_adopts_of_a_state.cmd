$PACTC check p0337_adopts_of_a_state.pact
