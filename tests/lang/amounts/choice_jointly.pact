# error P0309
# What is owed together is one total, of one act.
action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t { parties { p, q; }  article 1 { every member jointly must (give at least 5 to q or pay); } }
