attribute capability(s: state): number;
define weakest(): number = least of capability(m) for member of t m where (m != q);
define strongest(): number = greatest of capability(m) for member of t m where (m != q);
treaty t { in force from 1900-01-01; parties { p, q, r, u; } }
scenario s {
    capability(p) = 3; capability(q) = 100; capability(r) = -2; capability(u) = 7/2;
    expect on 1900-01-01: weakest() = -2;
    expect on 1900-01-01: strongest() = 3.5;
}
