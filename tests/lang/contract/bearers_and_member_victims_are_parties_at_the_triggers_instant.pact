# Who bears a norm, and who is bound as `member` in its trigger, must be a party at the instant of the trigger, its day of accession included.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; w from 1901-01-01 until 1902-01-01; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario victim_too_early { 1900-12-31: p attacks w;  expect r is not obliged to help w because not_triggered; }
scenario victim_in_time { 1901-01-01: p attacks w;  expect r is obliged to help w; }
scenario victim_gone { 1902-01-01: p attacks w;  expect r is not obliged to help w because not_triggered; }
scenario bearer_too_early { 1900-12-31: p attacks q;  expect r is obliged to help q and w is not obliged to help q because not_bound; }
scenario bearer_in_time { 1901-01-01: p attacks q;  expect w is obliged to help q; }
scenario bearer_gone { 1902-01-01: p attacks q;  expect r is obliged to help q and w is not obliged to help q because not_bound; }
