# A duty to do what implies a forbidden act conflicts with the ban.
action use_force/uses_force/used_force(s: state, against a: state);
action defend/defends/defended(s: state, v: state, against a: state) implies use_force(s, a);
treaty alliance {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a uses_force against any member v then every member except v, a must defend v against a; }
}
treaty peace {
    in force from 1900-01-01;
    parties { p, r; }
    article 1 { every member must not use_force against any other member; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    1900-03-01: r uses_force against q;
    expect on 1900-02-28: no conflict;
    expect on 1900-03-01: conflict between article 1 of alliance and article 1 of peace for p;
    expect on 1900-03-01: p is obliged to defend q against r;
    expect on 1900-03-01: p is forbidden to defend q against r; # nothing else is made true or false
}
