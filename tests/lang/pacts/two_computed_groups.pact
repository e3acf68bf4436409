# error P0202
status a(s: state);
treaty t { parties { every state s where (s is a); every state; } }
