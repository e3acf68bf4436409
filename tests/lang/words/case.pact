# Names that differ in case are different.
status ready(s: state);
p, P : state;
scenario s {
    1900-03-01: P is ready;
    expect on 1900-03-01: P is ready and p is not ready;
}
