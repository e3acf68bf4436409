for who in usa finland argentina; do $PACTC ask ../../examples/nato.pact -s september_2001 --on 2001-09-11 "$who must assist usa against al_qaeda"; done
