# warning P0504
# A comparison with a figure that is not stated fails either way.
attribute capability(s: state): number;
define strong(s: state) if capability(s) > 0.5;
define weak(s: state) if capability(s) <= 0.5;
define same(s: state) if capability(s) = capability(s);
define less(s: state, t: state) if capability(s) < capability(t);
define more(s: state, t: state) if capability(s) >= capability(t);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    capability(p) = 1;
    expect on 1900-01-01: not strong(q);
    expect on 1900-01-01: not weak(q);
    expect on 1900-01-01: not same(q);
    expect on 1900-01-01: not less(p, q) and not more(p, q);
    expect on 1900-01-01: strong(p) and not weak(p) and same(p);
}
