# Of facts without a date that undo each other the last one written holds.
status calm(s: state);
p, q : state;
world base { p is calm; q is calm; }
scenario varied { use world base;  ends p is calm;  expect not p is calm and q is calm; }
scenario restated { ends p is calm;  p is calm;  expect p is calm; }
