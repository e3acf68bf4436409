# What a limit leaves, of those that something may prevail over too, is known in the very instant that draws on it.
action give/gives/given(s: state, n: number, to t: state);
status warned(s: state);
treaty u { in force from 1930-01-01;  parties { v, w; }
    article 1 { v must give at least 10 to w by 1930-12-31 notwithstanding article 2; }
    article 2 { every member must give at most 9 to any other member; }
    article 3 { when any member m is forbidden to give to v then starts warned(m); } }
scenario at_once {
    1930-02-01: w gives 1 to v;
    expect w is forbidden to give 9 to v and not w is forbidden to give 8 to v and not w is warned;
    1930-02-02: w gives 8 to v;
    expect w is forbidden to give to v and w is warned and w has not breached article 2 of u;
}
