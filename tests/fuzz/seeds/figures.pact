attribute p(s: state): number;
attribute since(s: state): date;
define low(s: state): number = least of p(m) for state m where (m != s);
define whole(s: state): number = low(s) - 2/3 * 7 + sum of p(m) for member of t m where (p(m) > 25%);
define strong(s: state) if p(s) >= whole(s) / 2 and not (since(s) > today - 2 weeks) and 2 < count of state m where (true);
action hit/hits/hit_(a: state, b: state);
treaty t { in force from 1920-01-10; parties { a, b, c; } article 1 { every member m where (m is strong) must hit a by since(a) + 7 days; when today > 1920-02-02 then a must not hit b for 3 days; } }
scenario s { p(a) = 1; p(b) = 3; p(c) = 2/7; since(a) = 1920-02-01; 1920-03-01: a hits b; p(a) = 9; }
