$PACTC check p0209_article.pact
