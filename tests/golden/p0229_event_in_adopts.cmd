$PACTC check p0229_event_in_adopts.pact
