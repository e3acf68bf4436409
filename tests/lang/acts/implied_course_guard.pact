# An ongoing act in course counts for what it implies towards its own object, and only if that one qualifies.
status friendly(s: state);
action press/presses/pressed(a: state, b: state);
ongoing action blockade/blockades/blockaded(a: state, b: state) implies press(a, b);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must press any state x where (x is friendly) by 1900-02-01; }
}
scenario s {
    r is friendly;
    1890-01-01: { p blockades q; q blockades r; }
    expect on 1900-02-01: p has breached article 1 of t and q has not breached article 1 of t;
}
