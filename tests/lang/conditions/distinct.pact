# Two variables may be the same thing unless the text says otherwise.
status ready(s: state);
define pair() if some state a where (some state b where (a is ready and b is ready));
define two() if some state a where (some state b where (a is ready and b is ready and a != b));
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p is ready;
    1900-03-02: q is ready;
    expect on 1900-03-01: pair() and not two();
    expect on 1900-03-02: two();
}
