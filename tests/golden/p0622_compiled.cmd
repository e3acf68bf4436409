# A compiled program is played as its text is; places are named, without excerpts.
$PACTC build -o "$SCRATCH/facts.pactb" p0501_expectation.pact
cd "$SCRATCH" && $PACTC check facts.pactb
