status rich(s: state, n: number);
event fall/falls/fallen(s: state, n: number);
ongoing action lend/lends/lent(s: state, n: number);
action pay/pays/paid(s: state, n: number, m: number);
action give/gives/given(n: number, s: state);
action owe/owes/owed_it(s: state, n: number);
