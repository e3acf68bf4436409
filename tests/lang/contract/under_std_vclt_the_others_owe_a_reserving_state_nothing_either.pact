# With std.vclt a reservation works both ways: the reserving state owes nothing under the article and is owed nothing (VCLT 21).
use std.vclt;
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    p reserves article 1;
    article 1 { when any member a attacks any member v then every member except a, v must help v within 5 days; }
    article 2 { every member must not attack any other member; }
}
scenario owed_nothing {
    1900-03-01: q attacks p;
    expect r is not obliged to help p because not_bound;
    expect on 1900-03-06: r has not breached article 1 of t;
    expect q has breached article 2 of t against p;                # another article
}
scenario owes_nothing { 1900-03-01: q attacks r;  expect p is not obliged to help r because not_bound; }
scenario among_the_others { 1900-03-01: p attacks q;  expect r is obliged to help q; }
