# At one instant fulfilment comes before discharge.
status at_war(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state) starts at_war(s);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member m except a, v must help v unless m is at_war; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-05: r helps q;
    expect on 1900-03-06: r is not obliged to help q because fulfilled;
}
