# error P0306 P0901
status bordering(a: state, b: state);
define connected(a: state, b: state) if a is bordering b or some state m where (connected(a, m) and m is bordering b);
x : state;
treaty t { parties { every state s where (connected(s, x)); } }
