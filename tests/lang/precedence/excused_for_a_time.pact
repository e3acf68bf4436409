# An act in course that was excused for a time breaks the ban again when the excuse ceases.
ongoing action guard/guards/guarded(a: state, v: state);
status calm(s: state);
treaty t { in force from 1950-01-01;  parties { x, y; }
    article 1 { x must not guard y; }
    article 2 { when x is calm then x may guard y notwithstanding article 1; }
    article 3 { when x breaches article 1 and y is calm then y must guard x within 5 days; } }
scenario s {
    1949-12-01: x guards y;
    expect on 1950-01-01: x has breached article 1 of t;
    1950-01-10: { x is calm;  y is calm; }
    1950-02-01: ends x is calm;
    expect y is obliged to guard x;
    expect on 1950-02-05: y has not breached article 3 of t;
    expect on 1950-02-06: y has breached article 3 of t;
}
