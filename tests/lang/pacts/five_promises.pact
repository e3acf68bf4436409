# warning P0502
use std.alliances;
austria, germany, italy, russia, france : state;
dual, prinetti, drei : pact;
world pacts_of_1914 {
    austria is party_to dual;  germany is party_to dual;
    austria is pledged on defence to germany through dual;  germany is pledged on defence to austria through dual;
    italy is party_to prinetti;  france is party_to prinetti;
    italy is pledged on neutrality to france through prinetti;
    russia is party_to drei;  germany is party_to drei;
    germany is pledged on nonaggression to russia through drei;
    germany is pledged on consultation to russia through drei;
}
scenario defence_promised {
    use world pacts_of_1914;
    1914-08-01: russia attacks austria;
    expect germany is obliged to defend austria against russia under article defence of alliances;
    expect france is not obliged to defend austria against russia because not_triggered;
}
scenario neutrality_promised {
    use world pacts_of_1914;
    expect not italy is forbidden to use_force against france;
    1914-08-03: germany attacks france;
    expect italy is forbidden to use_force against france and italy is forbidden to assist germany against france;
    expect italy is forbidden to defend germany against france;
}
scenario nonaggression_and_consultation {
    use world pacts_of_1914;
    expect on 1914-01-01: germany is forbidden to attack russia and not russia is forbidden to attack germany;
    1914-07-29: austria threatens russia;
    expect germany is obliged to consult with russia;
}
