$PACTC check p0404_undated_below.pact
