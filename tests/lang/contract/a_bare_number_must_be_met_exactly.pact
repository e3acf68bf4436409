# A duty with a bare number is met by exactly that much at one instant: not by less, nor by more, nor by instalments.
action pay/pays/paid(s: state, n: number, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must pay 100 to q by 1900-06-01; }
}
scenario exactly { 1900-03-01: p pays 100 to q;  expect on 1900-06-01: p has not breached article 1 of t; }
scenario less { 1900-03-01: p pays 99 to q;  expect on 1900-06-01: p has breached article 1 of t; }
scenario more { 1900-03-01: p pays 101 to q;  expect on 1900-06-01: p has breached article 1 of t; }
scenario at_one_instant { 1900-03-01: { p pays 60 to q; p pays 40 to q; }  expect on 1900-06-01: p has not breached article 1 of t; }
scenario at_two { 1900-03-01: p pays 60 to q;  1900-03-02: p pays 40 to q;  expect on 1900-06-01: p has breached article 1 of t; }
