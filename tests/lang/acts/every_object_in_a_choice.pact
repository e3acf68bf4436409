# error P0309
# Of each by itself one of the two, or the same of the two towards all?
action notify/notifies/notified(a: state, v: state);
action leave/leaves/left(a: state);
treaty t { parties { p, q; } article 1 { p must (notify every other member or leave); } }
