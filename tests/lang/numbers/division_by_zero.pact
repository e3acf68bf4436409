# error P0505
attribute capability(s: state): number;
define per_head(s: state): number = 1 / capability(s);
define low(s: state) if per_head(s) < 1;
define high(s: state) if per_head(s) >= 1;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    capability(p) = 0; capability(q) = 2;
    expect on 1900-01-01: low(q);
    expect on 1900-01-01: not low(p) and not high(p);
}
