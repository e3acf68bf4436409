status ready(s: state);
define insider(s: state) if s in member of t;
treaty t { in force from 1900-01-01; parties { p; q from 1910-01-01; } }
x : state;
scenario s {
    expect on 1900-01-01: insider(p) and not insider(q) and not insider(x);
    expect on 1910-01-01: insider(q);
}
