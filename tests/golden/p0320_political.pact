use std.security;
treaty t { political;  parties { p, q; }  article 1 { p may attack q;  when p attacks q then starts neutral(q); } }
