# error P0106
attribute capability(s: state): number;
treaty t { in force from 1900-01-01; parties { p; } }
scenario s { capability(p) = 9_223_372_036_854_775_808; }
