# note P0515
# So often in each year, whole again with the next; what implies the act counts.
action overfly/overflies/overflown(s: state, t: state);
action patrol/patrols/patrolled(s: state, t: state) implies overfly(s, t);
treaty open_skies { in force from 2002-01-01;  parties { x, y; }
    article 1 { every member must not overfly any other member; }
    article 2 { every member may overfly any other member at most 2 times per year notwithstanding article 1; } }
scenario yearly {
    2002-02-01: x overflies y;
    2002-03-01: x patrols y;
    expect x has not breached article 1 of open_skies and x is forbidden to overfly y;
    expect x is not permitted to overfly y;
    expect on 2003-01-01: x is permitted to overfly y and not x is forbidden to overfly y;
    2003-02-01: x overflies y;
    2003-02-02: x overflies y;
    expect x has not breached article 1 of open_skies;
    2003-02-03: x patrols y;
    expect x has breached article 1 of open_skies;
}
