# error P0309 P0309
# A quota is owed anew in each year, a choice is made once.
action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t { parties { p, q; }
    article 1 { p must (pay at least 2 times per year or give at least 5 to q); }
    article 2 { p must (give at least 5 to q or pay) per year; } }
