# An ongoing act is in course until a statement ends it.
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
define embargo(s: state, t: state) if s sanctions t;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p sanctions q;
    1900-05-01: ends p sanctions q;
    expect on 1900-02-28: not embargo(p, q);
    expect on 1900-03-01: embargo(p, q);
    expect on 1900-04-30: embargo(p, q);
    expect on 1900-05-01: not embargo(p, q);
    expect on 1900-05-01: p has sanctioned q;
}
