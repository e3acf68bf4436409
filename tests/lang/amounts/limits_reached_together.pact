# warning P0502
# … and `must not at least` leaves less than it names, so that twice four do not leave eight; …
action give/gives/given(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must give at least 8 to any other member by 1930-12-31; }
    article 2 { x must not give at least 4 to any other member; } }
scenario twice_less_than_four { 1930-02-01: y gives 1 to z;  expect conflict between article 1 of t and article 2 of t for x; }
