event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
event denounce/denounces/denounced(s: state);
event forgive/forgives/forgave(s: state);
action attack/attacks/attacked(a: state, v: state);
action assist/assists/assisted(s: state, v: state);
action report/reports/reported(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z, u; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v within 10 days; }
    article 2 { z must report after 1930-06-01 owed to y; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
        when any member m forgives then discharges article 1 for u;
        when any member m denounces then terminates article 1 for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-03: z stops;
    expect z is obliged to assist y;
    1930-02-04: x attacks u;
    expect z is obliged to assist u;
    expect z is obliged to report;
    1930-02-05: y forgives;
    expect u is obliged to assist y;
    1930-03-01: z relents;
    1930-03-02: z denounces;
    expect z is obliged to assist y;
    1930-03-03: x attacks u;
    expect z is obliged to assist u;
}
