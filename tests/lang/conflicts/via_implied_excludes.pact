# What an act implies excludes for it.
ongoing action stay_neutral/stays_neutral/stayed_neutral(s: state, to a: state);
action use_force/uses_force/used_force(s: state, against a: state) excludes stay_neutral(s, a);
action defend/defends/defended(s: state, v: state, against a: state) implies use_force(s, a);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must defend q against r; }
    article 2 { p must stay_neutral to r; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
}
