# warning P0502
# … and no further.
action give/gives/given(s: state, n: number, to t: state);
a, b : state;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member jointly must give at least 17 to any state g where (g = a or g = b) by 1930-12-31; }
    article 2 { every member must give at most 4 to any state; } }
scenario one_too_many { 1930-02-01: a gives 1 to b;  expect conflict between article 1 of t and article 2 of t; }
