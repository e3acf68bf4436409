$PACTC check p0504_figure.pact
