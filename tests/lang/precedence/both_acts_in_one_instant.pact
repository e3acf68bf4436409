# Of two acts of one instant that imply what is banned, only what is allowed is excused.
use std.security;
treaty t {
    parties { x, y, z; }
    article 1 { every member must not use_force against any other member; }
    article 2 { x may defend y against z notwithstanding article 1; }
}
scenario both { 1950-01-01: { x defends y against z; x attacks z; }  expect x has breached article 1 of t against z; }
scenario one  { 1950-01-01: { x defends y against z; x uses_force against z; }  expect x has not breached article 1 of t; }
