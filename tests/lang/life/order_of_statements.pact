# warning P0511
# Within braces the order is immaterial: what is stated to end and to begin has begun.
status lit(s: state);
x : state;
scenario a { 1930-01-01: { x is lit; ends x is lit; }  expect x is lit; }
scenario b { 1930-01-01: { ends x is lit; x is lit; }  expect x is lit; }
