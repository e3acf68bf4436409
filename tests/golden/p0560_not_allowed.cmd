$PACTC check --allow-extern /usr/lib/libother.so p0560_not_allowed.pact
