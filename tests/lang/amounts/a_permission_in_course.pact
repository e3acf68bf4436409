# An act that lasts was counted when it began: what uses up the permission later takes nothing from it; its end does.
ongoing action station/stations/stationed(s: state, t: state);
status invited(s: state);
treaty t { in force from 2002-01-01;  parties { x, y, z; }
    article 1 { every member must not station any other member; }
    article 2 { when x is invited then x may station at most 2 times per year notwithstanding article 1; } }
scenario counted_once {
    2002-02-01: x is invited;
    2002-02-02: x stations y;
    2002-03-01: x stations z;
    2002-04-01: y is invited;
    expect x has not breached article 1 of t and x is forbidden to station y;
    2002-05-01: ends x is invited;
    expect x has breached article 1 of t;
}
scenario once_too_often {
    2002-02-01: x is invited;
    2002-02-02: x stations y;
    2002-02-03: ends x stations y;
    2002-02-04: x stations y;
    2002-02-05: ends x stations y;
    expect x has not breached article 1 of t;
    2002-02-06: x stations y;
    expect x has breached article 1 of t;
}
