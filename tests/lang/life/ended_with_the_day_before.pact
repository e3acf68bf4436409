# Docs 8. What was recommended until a day is so no longer when that day begins: nothing that begins then finds it.
event cry/cries/cried(s: state);
action guard/guards/guarded(a: state);
treaty t { parties { q; r; }
    article 1 { when any member a cries then a should guard for 11 days; } }
treaty later { in force from 1930-01-20; parties { q; r; }
    article 1 { when q is active under article 1 of t then r must guard; } }
treaty just { in force from 1930-01-19; parties { q; r; }
    article 1 { when q is active under article 1 of t then r must guard; } }
scenario s {
    1930-01-09: q cries;
    expect on 1930-01-20: r is not active under article 1 of later and r is not expired under article 1 of later;
    expect on 1930-01-20: r is expired under article 1 of just;
}
