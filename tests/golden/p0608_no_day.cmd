$PACTC ask p0606_which_scenario.pact --scenario first --on 1930-02-30 'y must sanction x'
