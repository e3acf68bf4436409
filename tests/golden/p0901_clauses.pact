action attack/attacks/attacked(a: state, v: state, with h: state);
action pay/pays/paid(s: state);
action give/gives/given(s: state, n: number, to t: state);
status at_war(a: state, with b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { any member must pay; }
    article 3 { p must attack any other member m with any state s where (s is at_war with m); }
    article 14 { no member must pay; }
}
