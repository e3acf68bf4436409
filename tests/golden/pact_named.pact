use std.security;
kind pact/pacts;
status promised(s: state, to t: state, through p: pact);
dual_alliance_1879, reinsurance_1887 : pact;
treaty alliances of pact "alliances, one and all" {
    parties { austria, germany, russia; }
    article defence { when any state a attacks any member v and any member m is promised to v through any pact p
        then m must defend v against a within 30 days; }
    article neutrality { when any member m is promised to any member t through any pact p then m must not use_force against t; }
}
scenario torn {
    germany is promised to austria through dual_alliance_1879;
    germany is promised to russia through reinsurance_1887;
    1888-01-01: russia attacks austria;
    expect germany is obliged to defend austria against russia;
    expect on 1888-03-01: germany has not breached article defence of alliances;
}
