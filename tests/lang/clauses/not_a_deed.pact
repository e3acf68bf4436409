# error P0312
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } article 1 { every member must ready; } }
