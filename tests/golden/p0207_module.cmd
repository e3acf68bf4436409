$PACTC check p0207_module.pact
