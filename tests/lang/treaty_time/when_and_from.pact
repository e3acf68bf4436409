# error P0309
treaty t { in force from 1930-01-01;  in force when u in force;  parties { p, q; } }
treaty u { parties { p, q; } }
