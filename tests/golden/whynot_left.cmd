$PACTC whynot whynot_left.pact --on 1930-02-02 'a must not assist c against b'
