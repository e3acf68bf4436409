$PACTC run life_why.pact
$PACTC ask life_why.pact -s s --on 1930-02-10 "z must assist y"; $PACTC ask life_why.pact -s s --on 1930-02-10 "z must report"; $PACTC ask life_why.pact -s s --on 1930-02-10 "z must assist u"
