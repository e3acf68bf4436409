awk 'BEGIN { printf "define d(s: state) if\n"; for (i = 0; i < 20000; i++) printf "(\n"; print "true" }' | $PACTC check -
