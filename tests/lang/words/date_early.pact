treaty t { in force from 0001-01-01 until 5999-12-31; parties { p; } }
scenario s {
    expect on 0001-01-01: p in member of t;
    expect on 5999-12-30: p in member of t;
    expect on 5999-12-31: not (p in member of t);
}
