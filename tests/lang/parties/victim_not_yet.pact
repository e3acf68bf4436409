# A victim bound as member must be a party at the trigger's instant.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; v1 from 1900-03-02 until 1900-04-01; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario eve {
    1900-03-01: p attacks v1;
    expect on 1900-03-02: q is not obliged to help v1;
}
scenario first_day {
    1900-03-02: p attacks v1;
    expect on 1900-03-02: q is obliged to help v1;
}
scenario exit_day {
    1900-04-01: p attacks v1;
    expect on 1900-04-01: q is not obliged to help v1;
}
scenario last_day {
    1900-03-31: p attacks v1;
    expect on 1900-03-31: q is obliged to help v1;
}
