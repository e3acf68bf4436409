# warning P0502
# … where a limit on all that is given leaves too little, it does not help that those towards each leave enough; …
action give/gives/given(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y, z, w; }
    article 1 { x must give at least 10 to any other member by 1930-12-31; }
    article 2 { x must give at most 4 to any other member; }
    article 3 { x must give at most 9; } }
scenario nine_in_all { 1930-02-01: y gives 1 to z;  expect conflict between article 1 of t and article 3 of t for x; }
