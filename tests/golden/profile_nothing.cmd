$PACTC profile sweep.pact 2>&1
