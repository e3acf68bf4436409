attribute capability(s: state): number;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { capability(p) = capability(q) + 1; }
