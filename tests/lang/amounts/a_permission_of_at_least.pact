# error P0309
action send/sends/sent(s: state, n: number, to t: state);
treaty t { parties { x, y; }  article 1 { x may send at least 500 to y; } }
