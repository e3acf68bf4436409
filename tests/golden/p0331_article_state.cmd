$PACTC check p0331_article_state.pact
