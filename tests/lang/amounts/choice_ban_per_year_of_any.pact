# error P0309
# "per year" behind a choice goes with each act or with none.
action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t { parties { p, q; }  article 1 { p must not (give at least 5 to q or pay) per year; } }
