for q in 'usa must assist britain against argentina' 'britain must assist usa against argentina'; do $PACTC whynot ../../examples/nato.pact -s falklands_1982 --on 1982-04-02 "$q"; done
