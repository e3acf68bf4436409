# A variable repeated in one atom asks for the same thing twice.
status at_war(a: state, with b: state);
define civil_war(s: state) if s is at_war with s;
define some_civil_war() if some state s where (s is at_war with s);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: { p is at_war with q; q is at_war with p; }
    1900-04-01: q is at_war with q;
    expect on 1900-03-01: not some_civil_war() and not civil_war(p);
    expect on 1900-04-01: some_civil_war() and civil_war(q) and not civil_war(p);
}
