# error P0307
status ally(a: state, with b: state);
define strong(s: state) if count of state m where (m is ally with s and strong(m)) > 1;
