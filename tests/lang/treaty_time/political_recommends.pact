# A text that binds only politically neither obliges nor forbids, and nothing in it can be broken.
use std.security;
treaty helsinki { signed 1975-08-01;  political;  parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must notify any other member within 30 days; } }
scenario s {
    expect p is not forbidden to attack q and p is not obliged to notify q;
    expect p is not obliged to notify because recommended;
    1980-01-01: p attacks q;
    expect p has not breached article 1 of helsinki;
}
