$PACTC whynot ../../examples/nato.pact -s september_2001 --on 2001-10-08 'britain must assist usa against al_qaeda' --format json | sed -n '/"answer"/,/"not_expressed"/p'
