# `every` of an empty set holds; `some` does not.
status ready(s: state);
define each() if every member of t m satisfies (m is ready);
define one() if some member of t m where (m is ready);
treaty t { in force from 1900-01-01 until 1901-01-01; parties { p; } }
scenario s {
    1900-03-01: p is ready;
    expect on 1899-12-31: each() and not one();                 # nobody is a party yet
    expect on 1900-02-01: not each();
    expect on 1900-03-01: each() and one();
}
