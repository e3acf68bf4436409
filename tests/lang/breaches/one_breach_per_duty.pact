# A duty is breached once: what follows from the breach is owed once.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action pay/pays/paid(s: state);
event tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 3 days; }
    article 2 { when any member m breaches article 1 then m must pay; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-05: r pays;
    1900-03-10: p ticks;
    expect on 1900-03-04: r is obliged to pay;
    expect on 1900-03-10: r is not obliged to pay because fulfilled;
}
