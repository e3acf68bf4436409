# note P0515 P0515 P0515 P0515 P0515
# What prevails for the only value of a role prevails where the question leaves that role out; where the ban itself
# leaves it out, what names no value stays banned.
kind place/places;
action give/gives/given(a: state, to b: state) implies push(a, b);
action push/pushes/pushed(a: state, b: state);
p, q, r : state;
treaty t { parties { p, q, r; }
    article 1 { q must give to p notwithstanding article 4; }
    article 4 { q need not give to p; }
    article 5 { p must not give to q; }
    article 6 { p may give to q notwithstanding article 5; }
    article 7 { r must not give; }
    article 8 { r may give to q notwithstanding article 7; }
    article 9 { q must not give to any member; }
    article 10 { q may give to any member notwithstanding article 9; } }
scenario s {
    expect not (q is exempt from give to p) and not (q is exempt from give) and not (q is exempt from push);
    expect not (p is forbidden to give to q) and not (p is forbidden to give) and not (q is forbidden to give);
    expect r is not forbidden to give to q and r is forbidden to give to p and r is forbidden to give;
}
