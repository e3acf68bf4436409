$PACTC check p0221_reservation.pact
