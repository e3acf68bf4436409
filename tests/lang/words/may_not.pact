# error P0107
treaty t { parties { a, b; } article 1 { every member may not attack any other member; } }
action attack/attacks/attacked(a: state, v: state);
