# Acts exclude each other towards one state: a duty that leaves open whom it is done to can be kept besides.
action help/helps/helped(a: state, v: state) excludes push(a, v);
action push/pushes/pushed(a: state, v: state);
treaty t { in force from 1950-01-01;  parties { x, y, z; }
    article 1 { x must help y by 1950-02-01 notwithstanding article 2, article 3, article 4; }
    article 2 { x must push y by 1950-02-01; }
    article 3 { x must push by 1950-02-01; }
    article 4 { x must push any other member by 1950-02-01; } }
treaty pair { in force from 1950-01-01;  parties { x, y; }
    article 1 { every member must push any other member by 1950-02-01 subject to article 2; }
    article 2 { every member must help any other member by 1950-02-01; } }
scenario s {
    expect on 1950-01-02: x is not obliged to push y under article 2 of t because overridden;
    expect on 1950-01-02: x is active under article 3 of t and x is active under article 4 of t;
    expect on 1950-01-02: x is overridden under article 1 of pair;            # there is but one other
    expect on 1950-02-01: x has not breached article 2 of t and x has breached article 3 of t;
}
