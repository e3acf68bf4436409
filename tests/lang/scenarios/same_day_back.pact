# error P0313
event tick/ticks/ticked(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s { 1900-03-01T12:00: p ticks; 1900-03-01T11:00: p ticks; }
