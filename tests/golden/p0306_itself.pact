define a1(s: state): number = a1(s) + 1;
action attack/attacks/attacked(a: state, v: state) implies attack(v, a);
action loop/loops/looped(a: state) implies loop(a);
