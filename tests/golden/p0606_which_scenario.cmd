$PACTC ask p0606_which_scenario.pact 'y must sanction x'
