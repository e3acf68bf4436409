$PACTC check p0309_every_object.pact
