# error P0301
action help/helps/helped(s: state, t: state);
treaty t { parties { x, y; } article 1 { when x helps at least 3 then y must help x; } }
