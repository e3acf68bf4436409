# Claims are looked for in worlds also of a compiled program; what is found is shown without what it expects.
$PACTC build -o "$SCRATCH/claims.pactb" p0570_made_up.pact
cd "$SCRATCH" && $PACTC check claims.pactb
