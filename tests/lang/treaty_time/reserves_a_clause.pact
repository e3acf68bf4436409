# One clause of an article, several at once.
use std.security;
treaty t {
    parties { p, q; }
    p reserves article 1.arms, article 2;
    article 1 { attack: p must not attack q;  arms: every member must not use_force against any other member;
                words: every member must not threaten any other member; }
    article 2 { every member must notify any other member; }
}
scenario s {
    expect p is not forbidden to use_force against q because not_bound;
    expect p is forbidden to threaten q and p is forbidden to attack q;
    expect p is not obliged to notify q because not_bound;
    expect q is forbidden to use_force against p;
}
