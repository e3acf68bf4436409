$PACTC why ../../examples/nato.pact -s september_2001 --on 2001-10-08 'germany must assist usa against al_qaeda'
