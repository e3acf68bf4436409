action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
status at_war(a: state, with b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { any member must pay; }
    article 3 { when p attacks q or p is at_war with q then p must pay; }
    article 14 { no member must pay; }
}
