action consult/consults/consulted(a: state, with b: state);
status neutral(s: state);
x, y, z : state;
treaty t { parties { x, y, z; } article 6 { when any member m is neutral then m must consult with x; } }
scenario b { 1930-01-01: z is neutral; }
