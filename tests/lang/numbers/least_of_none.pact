# The least of nothing is no figure: a comparison with it fails either way.
attribute capability(s: state): number;
define weakest(): number = least of capability(m) for member of t m where (m = x);
define low() if weakest() < 1;
define high() if weakest() >= 1;
x : state;
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    capability(p) = 3;
    expect on 1900-01-01: not low() and not high();
}
