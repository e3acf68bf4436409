$PACTC sweep sweep.pact --each 'attacks(a, v)' --say 'power(*)=1' --on 1939-09-01 --ask 'n must assist v' --ask 'a must not attack v'
