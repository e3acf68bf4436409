# Docs 3. Of successions at one instant each comes after that of its predecessor, in whatever order they are said or named.
use std.security;
a, z, m, p : state;
treaty t { parties { m; p; } }
scenario forward { 1991-12-25: { a succeeds to m; z succeeds to a; }  expect a in member of t and z in member of t; }
scenario back { 1991-12-25: { z succeeds to m; a succeeds to z; }  expect a in member of t and z in member of t; }
