# An organ is bound by the text in force that speaks of it; a treaty is a thing of the kind `treaty`.
use std.security;
council : organ;
action call_on/calls_on/called_on(o: organ, s: state);
status dead_letter(t: treaty);
treaty pact {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any state a attacks any state v then council must call_on a within 3 days; }
    article 2 { when council calls_on any member a then a must make_peace with any other member within 9 days; }
}
scenario council_acts {
    pact is dead_letter;
    1929-02-01: x attacks y;
    expect council is not obliged to call_on x under article 1 of pact because not_bound;
    1930-02-01: x attacks y;
    expect council is obliged to call_on x under article 1 of pact;
    expect on 1930-02-02: x is not obliged to make_peace because not_triggered;
    1930-02-03: council calls_on x;
    expect x is obliged to make_peace;
    expect on 1930-02-04: council is not obliged to call_on x because fulfilled;
    expect pact is dead_letter;
}
