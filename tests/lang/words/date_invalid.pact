# error P0105
treaty t { in force from 1900-02-29; parties { p; } }
