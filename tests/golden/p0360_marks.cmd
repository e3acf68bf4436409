$PACTC check p0360_marks.pact
