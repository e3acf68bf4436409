# What became of a duty is the reason for which it is not owed: suspended, discharged, fulfilled, expired, overridden.
status resting(s: state);
status ill(s: state);
status poor(s: state);
status ripe(s: state);
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when q is ripe then p must pay to q by 1905-01-01 unless p is ill; }
    article 2 { when p is resting then suspends article 1 for p; }
    article 3 { when p is poor then p must not pay to q notwithstanding article 1; }
}
world ripe_fruit { q is ripe; }
scenario nothing_happened { use world ripe_fruit;
    expect on 1900-02-01: p is obliged to pay to q because not suspended;
    expect on 1900-02-01: p is obliged to pay to q because not discharged;
    expect on 1900-02-01: p is obliged to pay to q because not fulfilled;
    expect on 1900-02-01: p is obliged to pay to q because not expired;
    expect on 1900-02-01: p is obliged to pay to q because not overridden; }
scenario resting { use world ripe_fruit;  1900-03-01: p is resting;  expect on 1900-03-02: p is not obliged to pay to q because suspended; }
scenario ill { use world ripe_fruit;  1900-03-01: p is ill;  expect on 1900-03-02: p is not obliged to pay to q because discharged; }
scenario paid { use world ripe_fruit;  1900-03-01: p pays to q;  expect on 1900-03-02: p is not obliged to pay to q because fulfilled; }
scenario unripe { use world ripe_fruit;  1900-03-01: ends q is ripe;  expect on 1900-03-02: p is not obliged to pay to q because expired; }
scenario poor { use world ripe_fruit;  1900-03-01: p is poor;  expect on 1900-03-02: p is not obliged to pay to q because overridden; }
