$PACTC sweep sweep.pact --random 6 --seed 4 --chance 'attacks(*, *)=1/5' --draw 'power(*)=1/3, 0.5..2 by 0.5' --on 1939-09-01 --count --shard 2/2 | sed 's/design [0-9a-f]*/design DESIGN/'
