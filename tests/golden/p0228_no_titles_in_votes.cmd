$PACTC check p0228_no_titles_in_votes.pact
