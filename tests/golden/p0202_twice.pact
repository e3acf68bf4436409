kind place/places;
status ready(s: state);
status ready(s: state);
a1 : place;
a1 : state;
action attack/attacks/attacked(a: state, v: state);
event strike/attacks/struck(a: state);
scenario s { }
scenario s { }
