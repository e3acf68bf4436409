# warning P0502
action give/gives/given(s: state, n: number, to t: state);
action starve/starves/starved(s: state, t: state) excludes give(s, t);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must give at least 100 to y by 1930-12-31; }
    article 2 { x must starve y by 1930-12-31; } }
scenario torn { expect on 1930-01-01: conflict between article 1 of t and article 2 of t for x; }
