# While a duty is suspended its clock stands still: of ten days seven were left, so seven are left when it is resumed.
event stop/stops/stopped(s: state);
event go_on/goes_on/gone_on(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v must help v within 10 days; }
    article 2 { when any member m stops then suspends article 1 for m;  when any member m goes_on then resumes article 1 for m; }
}
scenario resumed {
    1900-03-01: p attacks q;
    1900-03-04: r stops;
    expect r is not obliged to help q because suspended;
    expect on 1900-03-11: u has breached article 1 of t and r has not breached article 1 of t;
    1900-04-01: r goes_on;
    expect r is obliged to help q;
    expect on 1900-04-07: r has not breached article 1 of t;
    expect on 1900-04-08: r has breached article 1 of t;
}
scenario done_with_the_time_left {
    1900-03-01: p attacks q;
    1900-03-04: r stops;
    1900-04-01: r goes_on;
    1900-04-08: r helps q;
    expect on 1900-04-09: r has not breached article 1 of t and r is not obliged to help q because fulfilled;
}
