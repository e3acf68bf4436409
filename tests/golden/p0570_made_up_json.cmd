$PACTC check --format=json --worlds 200 p0570_made_up.pact
