treaty u { parties { p, q; } }
treaty t { parties { p, q; }  p reserves treaty u; }
