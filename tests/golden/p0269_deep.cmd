python3 -c 'print("{\"format\": \"pact-world/1\", \"x\":\n" + "["*70 + "]"*70 + "}")' >"$SCRATCH/deep.json"; cp world.pact "$SCRATCH"; cd "$SCRATCH" && $PACTC check world.pact --world deep.json
