# warning P0502
# Asked of a day and of one bearer: whether it stands then for that one.
action push/pushes/pushed(a: state, v: state);
treaty t { in force from 1950-01-01;  parties { y, z; x until 1950-02-01; }
    article 1 { every member must push z; }
    article 2 { every member must not push z; } }
scenario s {
    expect on 1950-01-15: conflict between article 1 of t and article 2 of t for x;
    expect on 1950-02-02: no conflict between article 1 of t and article 2 of t for x;
    expect on 1950-02-02: conflict between article 1 of t and article 2 of t for y;
}
