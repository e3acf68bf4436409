# A permission to do one or the other keeps what is not barred; asked about the other alone, it gives way.
action pay/pays/paid(s: state);
action give/gives/given(a: state, to v: state);
p, q, r : state;
treaty t0 { parties { q; }
    article 1 { every member may (give to r or pay); } }
treaty t1 { parties { p, q, r; }
    article 1 { every member must not give to any member notwithstanding treaty t0; } }
scenario s {
    expect on 1930-01-01: q is not permitted to give to r because overridden;
    expect on 1930-01-01: q is not permitted to give because overridden;
    expect on 1930-01-01: q is permitted to pay;
}
