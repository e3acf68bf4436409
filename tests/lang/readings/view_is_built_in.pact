# `view` is a built-in reading: full, public.
use std.security;
treaty t { parties { x, y; } article 1 { when view is public then x must notify y; } }
scenario full { expect view is full and x is not obliged to notify y; }
scenario public { suppose view is public; expect view is public and x is obliged to notify y; }
