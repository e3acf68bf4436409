for w in json csv; do $PACTC whynot world_doubt.pact --world world_doubt.$w "britain must assist japan against china"; done
