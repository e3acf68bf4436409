$PACTC check p0246_one_name.pact
