treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    expect on 1900-01-01: 1 + 2 * 3 = 7;
    expect on 1900-01-01: 10 - 4 - 3 = 3;
    expect on 1900-01-01: 12 / 3 / 2 = 2;
    expect on 1900-01-01: -2 + 3 = 1;
    expect on 1900-01-01: [1 + 2] * 3 = 9;
    expect on 1900-01-01: 1 < 2 and 2 <= 2 and 3 > 2 and 2 >= 2 and not (2 < 2) and not (2 > 2) and 1 != 2;
}
