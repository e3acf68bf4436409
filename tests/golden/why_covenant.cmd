$PACTC why ../../examples/covenant.pact -s abyssinia --on 1935-10-19 'germany must sever_trade with italy under article 16 of covenant'
