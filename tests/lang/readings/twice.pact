# error P0202
treaty t { parties { x; } reading a: b, c; }
treaty u { parties { x; } reading a: d, e; }
