$PACTC check p0511_order.pact
