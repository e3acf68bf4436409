# A yearly quota is a limit on how often, in each calendar year.
action accept_inspection/accepts_inspection/accepted_inspection(s: state, from t: state);
treaty t { in force from 1992-01-01;  parties { x, y, z; }
    article 1 { every member must accept_inspection from any other member at most 2 times per year; } }
scenario quota {
    1992-02-01: x accepts_inspection from y;
    expect not x is forbidden to accept_inspection from y;
    1992-03-01: x accepts_inspection from y;
    expect x has not breached article 1 of t;
    expect x is forbidden to accept_inspection from y and x is not forbidden to accept_inspection from z because not_triggered;
    expect on 1992-12-31: x is forbidden to accept_inspection from y;
    expect on 1993-01-01: not x is forbidden to accept_inspection from y;
    1993-02-01: { x accepts_inspection from y; x accepts_inspection from z; }
    1993-02-02: x accepts_inspection from y;
    expect x has not breached article 1 of t;
    1993-02-03: x accepts_inspection from y;
    expect x has breached article 1 of t against y and y has not breached article 1 of t;
}
