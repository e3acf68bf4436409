# What all owe together may be given by each towards each, as far as the limits of all go.
action give/gives/given(s: state, n: number, to t: state);
a, b : state;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member jointly must give at least 16 to any state g where (g = a or g = b) by 1930-12-31; }
    article 2 { every member must give at most 4 to any state; } }
scenario four_times_four { 1930-02-01: a gives 1 to b;  expect no conflict; }
