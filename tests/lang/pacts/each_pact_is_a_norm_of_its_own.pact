use std.security;
kind pact/pacts;
status promised(s: state, to t: state, through p: pact);
treaty alliances of pact {
    parties { x, y, z; }
    article defence {
        when any state a attacks any member v and any member m is promised to v through any pact p
        then m must assist v against a within 30 days unless p is dead;
    }
}
status dead(p: pact);
old, recent : pact;
e : state;
scenario s {
    x is promised to y through old;  x is promised to y through recent;
    1914-08-01: e attacks y;
    1914-08-05: old is dead;
    expect x is obliged to assist y against e under article defence of alliances;   # through the other one
    1914-08-06: recent is dead;
    expect x is not obliged to assist y against e because discharged;
}
