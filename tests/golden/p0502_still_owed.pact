action consult/consults/consulted(s: state, with t: state);
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y, s; }  article 1 { x must consult with y by 1912-01-01; } }
treaty recent { signed 1910-01-01;  in force from 1910-02-01;  parties { x, y; }  article 1 { x must not consult with y; } }
scenario pairs { expect on 1911-01-01: not x is obliged to consult with y; }
