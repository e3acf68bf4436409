# An ongoing act that implies a banned one breaks the ban that finds it in course.
action use_force/uses_force/used_force(a: state, v: state);
ongoing action blockade/blockades/blockaded(a: state, v: state) implies use_force(a, v);
treaty t {
    in force from 1950-01-01;
    parties { p, q; }
    article 1 { every member must not use_force any other member; }
}
scenario s {
    1949-06-01: p blockades q;
    expect on 1949-12-31: p has not breached article 1 of t;
    expect on 1950-01-01: p has breached article 1 of t;
    expect on 1950-01-01: q has not breached article 1 of t;
}
