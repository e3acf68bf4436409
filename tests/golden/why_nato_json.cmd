$PACTC why ../../examples/nato.pact -s falklands_1982 --on 1982-04-01 'britain must not use_force against argentina' --format json | sed -n '/"answer"/,/"not_expressed"/p'
