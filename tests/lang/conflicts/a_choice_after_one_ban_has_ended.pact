# warning P0502
# Of the bans that left no choice, one that has ended is in conflict no more, though another bars it still.
action pay/pays/paid(s: state);
treaty t0 { parties { q, p; }
    article 1 { every member must not pay; any member must pay after 1930-01-10; } }
treaty t1 { parties { q, p; }
    article 2 until 1930-02-13 { every state must not pay; } }
scenario s {
    expect on 1930-02-01: conflict between treaty t0 and treaty t1 for q;
    expect on 1930-03-02: no conflict between treaty t0 and treaty t1 for q;
    expect on 1930-03-02: conflict between treaty t0 and treaty t0 for q;
}
