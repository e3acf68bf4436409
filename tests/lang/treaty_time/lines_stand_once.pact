# error P0202
treaty t { in force from 1930-01-01;  lasts 3 years;  lasts 4 years;  parties { p, q; } }
