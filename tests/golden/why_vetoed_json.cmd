$PACTC run --format=json why_vetoed.pact | grep -E -A1 '"reason": "|"by": .$'
