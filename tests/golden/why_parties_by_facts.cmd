$PACTC why why_parties_by_facts.pact 'zealand must sanction italy'
