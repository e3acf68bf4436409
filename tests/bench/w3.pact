# W3: who helps whom, with what power, and whether an attack would be held: for every ordered pair of states.
status defends(v: state, m: state);
status joins_with(a: state, m: state);
status barred(a: state, m: state);
attribute power(s: state): number;

define helper(v: state, against a: state, m: state) if defends(v, m) and not barred(a, m) and m != a;
define joiner(a: state, against v: state, m: state) if joins_with(a, m) and not barred(v, m) and m != v;
define defence(v: state, against a: state): number = power(v) + sum of power(m) for state m where (helper(v, a, m));
define offence(a: state, against v: state): number = power(a) + sum of power(m) for state m where (joiner(a, v, m));
define held(a: state, v: state) if defence(v, a) > offence(a, v) and a != v;
