$PACTC why ../../examples/covenant.pact -s corfu_as_war 'italy has breached article 12 of covenant and italy is permitted to appeal'
