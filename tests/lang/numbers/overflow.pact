# error P0505
attribute capability(s: state): number;
define big(s: state) if capability(s) * capability(s) > 1;
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    capability(p) = 9_000_000_000_000_000_000;
    expect on 1900-01-01: not big(p);
}
