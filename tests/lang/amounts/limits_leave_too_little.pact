# warning P0502
# Limits towards each that do not come to what is due, all together, conflict with the duty, …
action give/gives/given(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must give at least 10 to any other member by 1930-12-31; }
    article 2 { x must give at most 4 to any other member; } }
scenario two_times_four { 1930-02-01: y gives 1 to z;  expect conflict between article 1 of t and article 2 of t for x; }
