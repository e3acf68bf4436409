# The coalition that a duty makes.
attribute capability(s: state): number;
action attack/attacks/attacked(a: state, v: state);
action defend/defends/defended(s: state, v: state, against a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must defend v against a; }
}
define coalition(v: state, a: state): number = sum of capability(m) for state m where (m is obliged to defend v against a);
x : state;
scenario s {
    capability(p) = 0.2; capability(q) = 0.3; capability(r) = 0.15; capability(x) = 0.35;
    1900-03-01: x attacks q;
    expect on 1900-02-28: coalition(q, x) = 0;
    expect on 1900-03-01: coalition(q, x) = 0.35;
    expect on 1900-03-01: not (coalition(q, x) > capability(x));
}
