$PACTC check p0330_state.pact
