# A dated expect is asked after the date's last statement, wherever it stands.
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    1900-06-01: p is ready;
    expect on 1900-06-01: p is not ready;                       # the last statement of the date
    expect p is ready;                                          # where it stands
    1900-06-01: ends p is ready;
    expect p is not ready;
}
