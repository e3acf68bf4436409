$PACTC check p0102_character.pact
