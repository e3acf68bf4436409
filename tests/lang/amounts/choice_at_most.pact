# error P0309
# A limit is no act that could be done instead of another.
action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t { parties { p, q; }  article 1 { p must (give at most 5 to q or pay); } }
