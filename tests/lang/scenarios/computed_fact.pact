# error P0317
define big(s: state) if s = s;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { big(p); }
