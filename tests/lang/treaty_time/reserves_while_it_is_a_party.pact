# A reservation works while its state is a party: before that what is done to it is owed to the parties.
use std.vclt;
action hit/hits/hit_once(a: state, v: state);
action tell/tells/told(a: state, v: state);
treaty t {
    parties { p, q; }
    u reserves article 1;
    article 1 { when any state s tells any state v then every member except s must hit s within 3 days; } }
u, w : state;
action accede/accedes/acceded(s: state, to t: treaty) starts party(s, t);
scenario no_party_yet {
    1930-01-19: w tells u;
    expect p is obliged to hit w;
    expect on 1930-01-22: p has breached article 1 of t against q and p has not breached article 1 of t against u;
}
scenario a_party {
    1930-01-18: u accedes to t;
    1930-01-19: w tells u;
    expect p is not obliged to hit w because not_bound;
}
