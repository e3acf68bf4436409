use std.securty;
use shared.words;
