$PACTC run --format=json small.pact
