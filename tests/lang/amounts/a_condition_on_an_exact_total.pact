# error P0309
action give/gives/given(s: state, n: number, to t: state);
treaty t { parties { x, y; } article 1 { when x has given 100 to y then y must give 1 to x; } }
