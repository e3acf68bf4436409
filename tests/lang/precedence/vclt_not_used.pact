# warning P0502
# Without std.vclt dates rank nothing.
use std.security;
treaty old { signed 1900-01-01;  in force from 1900-01-01;  parties { x, y; }  article 1 { x must not consult with y; } }
treaty recent { signed 1910-01-01;  in force from 1911-01-01;  parties { x, y; }  article 1 { x must consult with y; } }
scenario s { 1925-01-01: y is neutral;  expect conflict between article 1 of old and article 1 of recent; }
