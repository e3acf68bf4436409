# A joint duty conflicts with limits only where all the room they leave does not come to it.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member jointly must contribute at least 100 by 1930-12-31; }
    article 2 { every member must contribute at most 50; } }
scenario enough { 1930-02-01: y is neutral;  expect no conflict; }
