$PACTC check p0540_doubt.pact; $PACTC run --format=json p0540_doubt.pact; $PACTC ask p0540_doubt.pact "britain must assist japan"
