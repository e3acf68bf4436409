$PACTC check --worlds 0 p0570_made_up.pact; $PACTC check --worlds x p0570_made_up.pact 2>&1
