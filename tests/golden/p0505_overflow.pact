attribute capability(s: state): number;
define total(): number = sum of capability(m) for state m where (m = m);
define big() if total() > 1;
define share(s: state) if capability(s) / 0 > 1;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { capability(p) = 9_000_000_000_000_000_000; capability(q) = 9_000_000_000_000_000_000; expect on 1900-01-01: big() or share(p); }
