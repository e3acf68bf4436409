use std.security;
treaty full { parties { x, y; }
    article 1 { when any state a attacks any member v then every member except v, a must defend_with_all_forces v against a; } }
treaty words { parties { u, v; }
    article 1 { when any state a attacks any member b then every member except b, a must support_diplomatically b against a; } }
e : state;
scenario degrees {
    1914-08-01: e attacks x;
    expect y is obliged to defend x against e and y is obliged to assist x against e and y is obliged to use_force against e;
    1914-08-02: y defends x against e;
    expect on 1914-08-03: y is obliged to defend_with_all_forces x against e;    # part of one's forces is not all
    1914-08-04: y defends_with_all_forces x against e;
    expect on 1914-08-05: y is not obliged to defend_with_all_forces x against e because fulfilled;
    1914-08-06: e attacks u;
    expect v is obliged to assist u against e and v is not obliged to defend u against e;
}
