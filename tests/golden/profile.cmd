$PACTC profile profile.pact --counts
