# A ban on N times binds when one more would come to N.
action visit/visits/visited(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must not visit y at least 2 times per year; } }
scenario second {
    expect on 1930-01-02: x is not forbidden to visit y because not_triggered;
    1930-02-01: x visits y;
    expect x has not breached article 1 of t and x is forbidden to visit y;
    1930-02-02: x visits y;
    expect x has breached article 1 of t;
}
