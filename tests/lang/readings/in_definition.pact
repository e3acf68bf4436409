# A definition may turn on a reading, also one of another treaty.
use std.security;
treaty a { parties { x, y; } reading violence: armed, any_kind; 
    define wrong(s: state) if (s threatens y and violence is any_kind) or s attacks y;
    article 1 { when any member s is wrong then s must consult with y; } }
treaty b { parties { x, y; } article 1 { when x threatens y and violence is armed then y should notify x; } }
scenario narrow { 1930-01-01: x threatens y;
    expect x is not obliged to consult with y because not_triggered;
    expect y is recommended to notify x; }
scenario wide { suppose violence is any_kind;  1930-01-01: x threatens y;
    expect x is obliged to consult with y because not not_triggered;
    expect y is not recommended to notify x because not_triggered; }
