# A figure is per thing and date: it holds from its statement until the next.
attribute capability(s: state): number;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: capability(p) = 0.4;
    1900-03-01: capability(q) = 2/5;
    1900-04-01: capability(p) = 0.5;
    expect on 1900-03-01: capability(p) = capability(q);
    expect on 1900-03-31: capability(p) = 0.4;
    expect on 1900-04-01: capability(p) = 0.5 and capability(p) > capability(q);
}
