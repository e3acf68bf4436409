use std.security;
treaty london { parties { x, y; }
    article 1 { when any state e is at_war with any member m then every member must not make_separate_peace with e; } }
e : state;
scenario s {
    1914-08-01: e attacks x;
    1917-12-15: x concludes_armistice with e;
    expect x is at_war with e and x has not breached article 1 of london;
    1918-03-03: x makes_separate_peace with e;
    expect x has breached article 1 of london and not x is at_war with e;
}
