use std.alliances;
austria, germany, italy, russia, france, serbia : state;
balkans, alps : place;
dual, triple, local : pact;
world promises {
    germany is party_to dual;  austria is party_to dual;  italy is party_to triple;  germany is party_to triple;
    germany is pledged on defence to austria through dual;
    dual is limited_by_adversary on defence;  russia is adversary through dual;
    italy is pledged on defence to germany through triple;
    triple is limited_by_number on defence;  triple is limited_to_unprovoked on defence;
}
scenario adversary_named {
    use world promises;
    1914-07-01: serbia attacks austria;
    expect germany is not obliged to defend austria because not_triggered;
    1914-08-01: russia attacks austria;
    expect germany is obliged to defend austria against russia;
}
scenario two_adversaries {
    use world promises;
    1914-08-01: russia attacks germany;
    expect italy is not obliged to defend germany because not_triggered;
    1914-08-03: france attacks germany;
    expect italy is obliged to defend germany against france;
}
scenario two_at_once {
    use world promises;
    1914-08-01: { russia attacks germany; france attacks germany; }
    expect italy is obliged to defend germany against france and italy is obliged to defend germany against russia;
}
scenario provoked_ {
    use world promises;
    1914-07-31: germany is provoked france;
    1914-08-01: russia attacks germany;
    1914-08-03: france attacks germany;
    expect italy is not obliged to defend germany against france because not_triggered;
}
scenario place_named {
    germany is party_to local;  austria is party_to local;
    germany is pledged on defence to austria through local;
    local is limited_by_place on defence;  alps is named_place through local;
    1914-07-01: { serbia attacks austria; serbia is fighting against austria at balkans; }
    expect germany is not obliged to defend austria because not_triggered;
    1914-08-01: { italy attacks austria; italy is fighting against austria at alps; }
    expect germany is obliged to defend austria against italy;
}
