use std.alliances;
prussia, italy, austria, france : state;
p1866 : pact;
scenario s {
    prussia is party_to p1866;  italy is party_to p1866;
    italy is pledged on offence to prussia through p1866;
    p1866 is limited_by_adversary on offence;  austria is adversary through p1866;
    1866-06-14: prussia attacks austria;
    expect italy is obliged to fight_beside prussia against austria and italy is obliged to use_force against austria;
    1866-06-15: prussia attacks france;
    expect italy is not obliged to fight_beside prussia against france because not_triggered;
}
