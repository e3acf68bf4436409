# A program of another format, and one that is cut short: both formats are named.
now=$($PACTC --version | sed -n 's/^program format //p')
printf 'PCTB\001\000\000\000' | $PACTC run - | sed "s/format $now$/format NOW/"
$PACTC build -o "$SCRATCH/whole.pactb" p0540_doubt.pact
head -c 100 "$SCRATCH/whole.pactb" > "$SCRATCH/short.pactb"
cd "$SCRATCH"
$PACTC test short.pactb > said
status=$?
sed "s/format $now/format NOW/g" said
exit $status
