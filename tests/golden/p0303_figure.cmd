$PACTC check p0303_figure.pact
