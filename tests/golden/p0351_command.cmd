$PACTC check --reading tone=loud --reading pitch p0541_reading.pact
