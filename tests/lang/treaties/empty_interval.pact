# error P0211
treaty t { in force from 1900-01-01; parties { p from 1910-01-01 until 1910-01-01; } }
