$PACTC check p0541_reading.pact
