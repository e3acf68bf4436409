$PACTC ask p0606_which_scenario.pact -s first 'x must sanction y under'
