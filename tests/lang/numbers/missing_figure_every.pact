# warning P0504
# A missing figure does not pass `every`.
attribute capability(s: state): number;
define each() if every member of t m satisfies (capability(m) > 0.5);
define one() if some member of t m where (capability(m) > 0.5);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    capability(p) = 1;
    expect on 1900-01-01: not each();
    expect on 1900-01-01: one();
}
