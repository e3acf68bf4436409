# error P0337
action attack/attacks/attacked(a: state, b: state);
organ council { permanent a, b; adopts attack(v) if true; }
