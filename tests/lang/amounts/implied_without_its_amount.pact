# error P0341
action give/gives/given(s: state, n: number, to t: state);
action help/helps/helped(s: state, t: state) implies give(s, t);
