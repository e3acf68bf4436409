$PACTC run --max-steps 5 p0603_steps.pact
