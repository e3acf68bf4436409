# warning P0502
# Of acts whose amounts add up who complies does one after the other, each for what the others leave to be done and
# allowed.
action give/gives/given(s: state, n: number, to t: state);
action endow/endows/endowed(s: state, n: number, to t: state) implies give(s, n, t);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r, v, w; }
    article 1 { p must give at least 3 to v within 9 days; }
    article 2 { p must endow at least 5 to v within 9 days; }
    article 3 { p must give at most 6 to any other member; }
    article 4 { q must give 3 to v within 9 days; }
    article 5 { q must give 3 to v within 9 days; }
    article 6 { q must give 4 to v within 9 days; }
    article 7 { r must give at least 4 to v within 9 days; }
    article 8 { r must (give at least 3 to w or host w) within 9 days; }
    article 9 { r must give at most 6; } }
scenario one_after_the_other {
    suppose every state complies;
    1930-01-05: w gives 1 to v;
    expect on 1930-01-10: p has fulfilled article 1 of t and q has fulfilled article 4 of t and q has fulfilled article 5 of t;
    expect q has fulfilled article 6 of t and q has given at least 7 to v and not q has given at least 8 to v;
    expect r has fulfilled article 7 of t and r has fulfilled article 8 of t and r has hosted w;
    expect r has not breached article 9 of t and not r has given to w;
    expect on 1930-01-10: p has not breached article 3 of t and p has breached article 2 of t;
}
