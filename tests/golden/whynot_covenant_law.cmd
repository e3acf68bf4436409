$PACTC whynot ../../examples/covenant.pact -s abyssinia --on 1935-10-04 'usa must sever_trade with italy'
