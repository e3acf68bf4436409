# error P0202
status ready(s: state);
status ready(s: state);
