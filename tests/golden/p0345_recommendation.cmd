$PACTC check p0345_recommendation.pact
