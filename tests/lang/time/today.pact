define later(s: state) if today >= 1910-01-01;
define eve(s: state) if today < 1910-01-01 and today > 1909-12-30;
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    expect on 1909-12-30: not eve(p);
    expect on 1909-12-31: eve(p) and not later(p);
    expect on 1910-01-01: later(p) and not eve(p);
}
