treaty t { in force from 1930-01-01;  renews every 3 years;  parties { p, q; } }
