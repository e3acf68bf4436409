$PACTC check --max-memory 2K p0602_memory.pact
