# Dates may be written in any order; those of one date keep theirs.
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    1900-04-01: ends p is ready;
    1900-03-01: p is ready;
    expect on 1900-03-31: p is ready;
    expect on 1900-04-01: p is not ready;
}
