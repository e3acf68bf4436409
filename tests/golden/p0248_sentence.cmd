$PACTC check p0248_sentence.pact
