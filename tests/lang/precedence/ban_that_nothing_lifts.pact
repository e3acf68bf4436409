# A ban waits to be judged for what may lift it, not for whatever is said to prevail over it.
action push/pushes/pushed(a: state, against v: state);
status linked(s: state);
treaty t { parties { x, y; }
    article 1 { x must not push against y until x is linked notwithstanding article 1; }
    article 2 { when x pushes against y then starts linked(x); } }
scenario s { 1950-01-02: x pushes against y;  expect x has breached article 1 of t; }
