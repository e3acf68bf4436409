# warning P0511
attribute power(s: state): number;
x : state;
scenario s { 1930-01-01: { power(x) = 1; power(x) = 2; }  expect power(x) = 2; }
