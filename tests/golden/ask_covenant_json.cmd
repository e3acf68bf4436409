$PACTC ask ../../examples/covenant.pact -s abyssinia --on 1935-10-03 'usa must sever_trade with italy under article 16 of covenant' --format json | sed -n '/"answer"/,/"not_expressed"/p'
