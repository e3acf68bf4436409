# error P0220
treaty t { lasts 3 years;  parties { p, q; } }
