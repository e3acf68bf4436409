# error P0205
kind place/places;
a1 : place;
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s { 1900-03-01: p attacks a1; }
