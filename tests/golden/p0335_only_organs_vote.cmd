$PACTC check p0335_only_organs_vote.pact
