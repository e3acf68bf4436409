for on in 1935-10-02 1935-10-03 1935-10-19 1935-10-21; do $PACTC ask ../../examples/covenant.pact -s abyssinia --on $on 'germany must sever_trade with italy'; done
