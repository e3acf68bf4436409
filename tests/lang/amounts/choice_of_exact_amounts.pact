# Exactly so much of one of them, at one instant.
action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t { in force from 1900-01-01;  parties { p, q; }
    article 1 { p must (give 5 to q or give 7 to q or pay) by 1900-12-31; } }
scenario over_days { 1900-02-01: p gives 3 to q;  1900-02-02: p gives 2 to q;  expect on 1900-12-31: p has breached article 1 of t; }
scenario too_much { 1900-02-01: p gives 6 to q;  expect p has not fulfilled article 1 of t; }
scenario at_one_instant { 1900-02-01: { p gives 3 to q;  p gives 4 to q; }  expect p has fulfilled article 1 of t; }
scenario paid { 1900-02-01: p gives 6 to q;  1900-02-02: p pays;  expect p has fulfilled article 1 of t; }
