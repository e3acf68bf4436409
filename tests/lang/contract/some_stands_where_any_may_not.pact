# Where `any` may not stand, `some` may: it asks whether there is one and binds nothing.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
e : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when e attacks q or some state a where (a attacks p) then p must help q; }
    article 2 { when e attacks q and not (some state a where (a attacks p)) then q must help p; }
}
scenario one_attacked { 1900-03-01: e attacks q;  expect p is obliged to help q and q is obliged to help p; }
scenario other_attacked {
    1900-03-01: q attacks p;
    expect p is obliged to help q;
    expect q is not obliged to help p because not_triggered;
}
scenario both_attacked {
    1900-03-01: { e attacks q; e attacks p; }
    expect q is not obliged to help p because not_triggered;
}
scenario nobody_attacked { expect on 1900-03-01: p is not obliged to help q because not_triggered; }
