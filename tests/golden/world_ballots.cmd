$PACTC run world_ballots.pact --world world_ballots.json; $PACTC run world_ballots.pact --world world_ballots.csv
