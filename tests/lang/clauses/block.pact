# Several consequences of one condition.
status alert(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 {
        when any state a attacks any member v then {
            help: every member except a, v must help v;
            v must protest to a;
            starts alert(v);
        }
    }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q under article 1.help of t;
    expect on 1900-03-01: q is obliged to protest to p;
    expect on 1900-03-01: q is not obliged to protest to p under article 1.help of t;
    expect on 1900-03-01: q is alert and p is not alert;
}
