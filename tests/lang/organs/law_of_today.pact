# The law is that of today: accession gives power on its day, exit takes it.
action decree/decrees/decreed(s: state);
treaty t {
    in force from 1930-01-01;
    parties { a from 1940-01-01 until 1950-01-01; b; }
    article 1 { every member can decree; }
    article 2 from 1945-01-01 { not expressed because "only dates"; }
}
scenario dates {
    1929-12-31: b decrees;
    expect not b decrees because void;
    1930-01-01: b decrees;
    expect b decrees;
    1939-12-31: a decrees;
    expect not a decrees because void;
    1940-01-01: a decrees;
    expect a decrees;
    1950-01-01: a decrees;
    expect not a decrees because void;
}
