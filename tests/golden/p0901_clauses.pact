action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
status at_war(a: state, with b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { any member must pay; }
    article 3 { every member can pay; }
    article 4 { p must pay owed to q; }
    article 5 { p must pay repairing article 1; }
    article 6 { p must pay notwithstanding article 1; }
    article 7 { p must pay subject to article 1; }
    article 8 { p must pay after 1901-01-01; }
    article 11 { when p has fulfilled article 1 then q must pay; }
    article 12 { when p is empowered to pay then q must pay; }
    article 13 { when p is at_war under article 1 then q must pay; }
    article 14 { no member must pay; }
}
