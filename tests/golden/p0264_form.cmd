$PACTC check world.pact --world p0264_form.csv
