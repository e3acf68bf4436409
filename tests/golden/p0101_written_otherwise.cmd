$PACTC check p0101_written_otherwise.pact
