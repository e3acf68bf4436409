$PACTC ask p0606_which_scenario.pact --scenario first 'y must sanktion x'
