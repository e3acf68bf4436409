$PACTC ask p0606_which_scenario.pact --scenario third 'y must sanction x'
