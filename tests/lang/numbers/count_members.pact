define members(): number = count of all member of t;
treaty t { in force from 1900-01-01; parties { p, q; r from 1910-01-01 until 1920-01-01; } }
x : state;
scenario s {
    expect on 1899-12-31: members() = 0;
    expect on 1900-01-01: members() = 2;
    expect on 1910-01-01: members() = 3;
    expect on 1919-12-31: members() = 3;
    expect on 1920-01-01: members() = 2;
}
