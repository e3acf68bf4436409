$PACTC check p0360_extern_types.pact
