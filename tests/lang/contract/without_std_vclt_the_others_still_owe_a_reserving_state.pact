# Without std.vclt a reservation frees the reserving state alone: the others are bound towards it (section 3).
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    p reserves article 1;
    article 1 { when any member a attacks any member v then every member except a, v must help v within 5 days; }
}
scenario still_owed { 1900-03-01: q attacks p;  expect r is obliged to help p; }
scenario owes_nothing { 1900-03-01: q attacks r;  expect p is not obliged to help r because not_bound; }
