use std.security;
kind pact/pacts;
status promises_defence(s: state, to t: state, through p: pact);
dual_alliance_1879, triple_alliance_1882 : pact;
treaty alliances of pact {
    parties { austria, germany, italy; }
    article defence {
        when any state a attacks any member v and any member m is promises_defence to v through any pact p
        then m must defend v against a within 30 days;
    }
}
scenario s {
    germany is promises_defence to austria through dual_alliance_1879;
    italy is promises_defence to austria through triple_alliance_1882;
    1914-08-06: france attacks austria;
    expect germany is obliged to defend austria against france under article defence of alliances;
}
france : state;
