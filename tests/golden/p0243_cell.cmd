$PACTC check p0243_cell.pact
