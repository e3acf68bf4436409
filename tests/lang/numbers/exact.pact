# Figures are exact rationals.
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    expect on 1900-01-01: 0.1 + 0.2 = 0.3;
    expect on 1900-01-01: 1/3 + 1/3 + 1/3 = 1;
    expect on 1900-01-01: 25% = 1/4 and 25% = 0.25;
    expect on 1900-01-01: 2/3 * 3 = 2;
    expect on 1900-01-01: 60_000 = 60000;
    expect on 1900-01-01: not (1/3 = 0.333333);
    expect on 1900-01-01: 1/3 > 0.333333;
    expect on 1900-01-01: 7 / 2 = 3.5 and 7 / 2 != 3;
}
