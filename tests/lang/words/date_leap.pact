treaty t { in force from 2000-02-29; parties { p; } }
scenario s {
    expect on 2000-02-28: not (p in member of t);
    expect on 2000-02-29: p in member of t;
}
