# What only the source can answer is not asked of a compiled program.
$PACTC build -o "$SCRATCH/life.pactb" life_why.pact
cd "$SCRATCH"
$PACTC ask life.pactb 'x must assist y'
$PACTC test --facts power=power.csv life.pactb
$PACTC build -o again.pactb life.pactb
$PACTC dump --ast life.pactb 2>&1
