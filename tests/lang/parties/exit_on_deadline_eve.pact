# A deadline on the last day as party is still a deadline.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r until 1900-03-12; u until 1900-03-11; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-12: r has breached article 1 of t;        # the deadline was 11 March, it left on the 12th
    expect on 1900-03-12: u has not breached article 1 of t;    # it was no party on the 11th
}
