# A duty in each calendar year is judged at its end and stands; the year in which it arose late is not judged.
action report/reports/reported(s: state, to t: state);
treaty t { in force from 1992-06-01;  parties { x, y, z; }
    article 1 { x must report at least 2 times per year; }
    article 2 { y must report to x at least 1 times per year; } }
scenario reports {
    expect on 1992-12-31: x has not breached article 1 of t;        # not a whole year
    1993-02-01: { x reports to y; x reports to z; }
    1993-12-31: y reports to x;
    expect on 1993-12-31: x has not breached article 1 of t and y has not breached article 2 of t;
    1994-02-01: x reports to y;
    expect on 1994-12-30: x has not breached article 1 of t;
    expect on 1994-12-31: x has breached article 1 of t and y has breached article 2 of t;
    expect on 1995-02-01: x is obliged to report and y is obliged to report to x;
}
scenario a_year_at_a_time {
    1993-02-01: x reports to y;
    1994-02-01: x reports to y;                                     # the years do not add up
    expect on 1993-12-31: x has breached article 1 of t;
}
