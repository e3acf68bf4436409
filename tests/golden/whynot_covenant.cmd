$PACTC whynot ../../examples/covenant.pact -s corfu_incident --on 1923-08-31 'britain must sever_trade with italy'
