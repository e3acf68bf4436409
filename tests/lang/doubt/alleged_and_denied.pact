# What is alleged by one and denied by another is one fact in doubt.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when x attacks y then z must assist y; }
    article 2 { when y attacks x then z must assist x; } }
scenario each_accuses_the_other {
    1930-01-01: alleged by x: y attacks x;
    1930-01-01: denied by y: y attacks x;
    1930-01-01: alleged by y: x attacks y;
    1930-01-01: denied by x: x attacks y;
    expect unknown (z is obliged to assist x) because attack;
    expect unknown (z is obliged to assist y) because attack;
    expect z is obliged to consult with y or not z is obliged to consult with y;
}
scenario denied_later { 1930-01-01: alleged by x: y attacks x;  1930-01-02: denied by y: x is neutral;
    expect unknown (z is obliged to assist x);
    expect unknown (x is neutral) because neutral; }
