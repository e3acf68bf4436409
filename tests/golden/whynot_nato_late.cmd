$PACTC whynot ../../examples/nato.pact -s september_2001 --on 2004-04-10 'romania must assist usa against al_qaeda'
