action pay/pays/paid(s: state);
define big(s: state) if s = s;
define size(s: state): number = 3;
treaty t { in force from 1900-01-01; parties { p; } article 1 { p must pay; } }
scenario s { big(p); size(p) = 4; }
