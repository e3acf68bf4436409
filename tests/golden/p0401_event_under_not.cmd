$PACTC check p0401_event_under_not.pact
