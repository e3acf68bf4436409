# `from A until B` holds on A and not on B.
treaty t {
    in force from 1900-01-01;
    parties { p; q from 1910-01-01 until 1920-01-01; }
}
scenario s {
    expect on 1909-12-31: not (q in member of t);
    expect on 1910-01-01: q in member of t;                     # holds on A
    expect on 1919-12-31: q in member of t;
    expect on 1920-01-01: not (q in member of t);               # not on B
}
