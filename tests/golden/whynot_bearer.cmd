$PACTC whynot whynot_bearer.pact --on 1930-02-01 'y must consult with x'
