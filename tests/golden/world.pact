# A law without scenarios: worlds are given beside it.
action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(s: state, t: state);
action give/gives/given(s: state, n: number, to t: state);
status ally(s: state);
attribute power(s: state): number;
britain, italy, ethiopia : state;
treaty t {
    in force from 1920-01-10;
    parties { every state s where (s is ally); }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 7 days; }
}
