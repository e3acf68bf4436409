$PACTC run p0550_suppose.pact; $PACTC why p0550_suppose.pact "germany must defend austria_hungary against russia"
