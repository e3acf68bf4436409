$PACTC sweep sweep.pact --say 'attacks(far, m)' --grid 'power(n)=0.5, 17/3' --grid 'neutral(n)=yes,no' --at 1939-09-01 --on 1939-09-20 --ask every --format json
