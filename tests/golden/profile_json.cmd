$PACTC profile profile.pact --counts --scenario broken --format json
