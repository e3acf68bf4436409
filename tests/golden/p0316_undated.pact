event tick/ticks/ticked(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s { p ticks; }
