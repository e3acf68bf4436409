# warning P0502
# More asked per year than is allowed per year is a conflict.
action report/reports/reported(s: state, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must report to y at least 5 times per year; }
    article 2 { x must report to y at most 3 times per year; }
    article 3 { x must report to y at least 3 times per year; }
    article 4 { x must report to y by 1930-12-31; } }
scenario both {
    1930-01-02: x reports to y;
    expect conflict between article 1 of t and article 2 of t for x;
    expect no conflict between article 2 of t and article 3 of t;
    expect no conflict between article 2 of t and article 4 of t;
}
