use std.security;
treaty t { in force from 1930-01-01;  parties { p, q; }
    accepts P0520 in this treaty because "it was denounced all the same"; }
scenario s { 1931-01-01: p denounces t;  expect p is party to t; }
