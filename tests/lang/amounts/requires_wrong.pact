# error P0201
action guard/guards/guarded(s: state, t: state) requires (s is armed);
treaty t { parties { x, y; }  article 1 { x must guard y; } }
