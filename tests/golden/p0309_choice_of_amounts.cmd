$PACTC check p0309_choice_of_amounts.pact
