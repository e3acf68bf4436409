# error P0309
action give/gives/given(s: state, n: number, to t: state);
treaty t { parties { x, y; }  article 1 { x must give 5 to y; } }
scenario s { expect x is exempt from give 5 to y; }
