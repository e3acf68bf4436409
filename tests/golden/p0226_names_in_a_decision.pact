action demand/demands/demanded(o: organ, from s: state);
x : state;
organ council { permanent a, b; adopts demands(x) if true; }
